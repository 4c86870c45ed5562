import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { Workbench } from '../support/workbench.ts';

const explorer = new Explorer();

const LINK = `/query?${new URLSearchParams({
  query: 'query Linked($id: ID!) { actor(id: $id) { website } }',
  variables: '{"id":"tsmc"}',
})}`;

async function workbench(path?: string): Promise<Workbench> {
  const bench = new Workbench(explorer.page);
  await bench.open(explorer.url, path);
  return bench;
}

describe('the tabs of /query', () => {
  test('are kept when the page is loaded again', async () => {
    const bench = await workbench();
    await bench.button('New query').click();
    await bench.type('query', 'query Kept { dataset { licence ');
    await explorer.page.reload();
    await bench.shows('query', 'query Kept');
    expect(await bench.tabs()).toEqual(['Dependence', 'Kept']);
  }, 60_000);

  test('are never overwritten by a link, which gets its own', async () => {
    const bench = await workbench();
    await bench.type('query', 'query Mine { dataset { licence ');
    await bench.open(explorer.url, LINK);
    await bench.shows('query', 'query Linked');
    await bench.shows('tool', '"id": "tsmc"');
    expect(await bench.tabs()).toEqual(['Mine', 'Linked']);
    await soon(() => expect(new URL(explorer.page.url()).search).toBe(''));
    await bench.run();
    await bench.shows('json', 'tsmc.com');
    await bench.button('Mine').click();
    await bench.shows('query', 'query Mine');
    await bench.open(explorer.url, LINK);
    await bench.shows('query', 'query Linked');
    expect(await bench.tabs()).toEqual(['Mine', 'Linked']);
  }, 60_000);

  test('do not mix their answers', async () => {
    const bench = await workbench();
    await bench.type('query', 'query First { dataset { licence ');
    await bench.run();
    await bench.shows('json', '"licence"');
    await bench.button('New query').click();
    await bench.type('query', 'query Second { actor(id: "nvidia") { website ');
    await bench.run();
    await bench.shows('json', '"website"');
    await bench.told('1 actor, 0 links');
    await bench.button('First').click();
    await bench.shows('json', '"licence"');
    await bench.told('0 actors, 0 links');
  }, 60_000);

  test('keep each query that was run in the history, also after a reload', async () => {
    const bench = await workbench();
    await bench.type('query', 'query Remembered { dataset { licence ');
    await bench.shows('query', 'licence');
    await bench.run();
    await bench.shows('json', '"licence"');
    await explorer.page.reload();
    await bench.editor('query').waitFor();
    await bench.button('History').click();
    await bench.type('query', '{ dataset { title ');
    await explorer.page.getByRole('region', { name: 'History' }).getByText('Remembered').click();
    await bench.shows('query', 'query Remembered');
  }, 60_000);
});

test('headers, which may be secrets, are not kept', async () => {
  const bench = await workbench();
  await bench.tab('Headers').click();
  await bench.type('tool', '{ "authorization": "Bearer very-secret');
  await bench.button('Run').click();
  await bench.shows('json', 'ASML supplies TSMC');
  await explorer.page.reload();
  await bench.editor('query').waitFor();
  await bench.button('History').click();
  await explorer.page.getByRole('region', { name: 'History' }).getByText('Dependence').waitFor();
  expect(await explorer.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('very-secret');
}, 60_000);

describe('sharing', () => {
  test('copies an address that restores query and variables in a fresh browser', async () => {
    const bench = await workbench();
    await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bench.type('query', 'query Shared($id: ID!) { actor(id: $id) { website ');
    await bench.type('tool', '{ "id": "asml');
    await bench.button('Share').click();
    await bench.told('Address copied. It opens this query with its variables.');
    const address = await explorer.page.evaluate(() => navigator.clipboard.readText());
    const fresh = await explorer.browser.newPage();
    const other = new Workbench(fresh);
    await other.open('', address);
    await other.shows('query', 'query Shared($id: ID!)');
    await other.shows('tool', '"id": "asml"');
    expect(await other.tabs()).toEqual(['Shared']);
    await other.run();
    await other.shows('json', 'asml.com');
    await fresh.close();
  }, 60_000);

  test('says where an address is long, and it opens all the same', async () => {
    const bench = await workbench();
    await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bench.type('query', '# ');
    await explorer.page.keyboard.insertText(
      `${'# and longer still\n'.repeat(500)}query Long { dataset { licence } }`,
    );
    await bench.button('Share').click();
    await bench.told(/^Address copied. It is long/);
    const address = await explorer.page.evaluate(() => navigator.clipboard.readText());
    const fresh = await explorer.browser.newPage();
    const other = new Workbench(fresh);
    await other.open('', address);
    await other.run();
    await other.shows('json', '"licence"');
    await fresh.close();
  }, 60_000);
});

describe('named questions', () => {
  test('open from the panel in a tab of their own, with their variables, and run', async () => {
    const bench = await workbench();
    await bench.button('Questions').click();
    await bench.button('How does ByteDance hang on ASML?').click();
    await bench.shows('tool', '"from": "bytedance"');
    expect(await bench.tabs()).toHaveLength(2);
    await bench.run();
    await bench.shows('json', '"paths"');
  }, 60_000);

  test('open by their address', async () => {
    const bench = await workbench('/query?question=what-is-in-the-graph');
    await bench.shows('tool', '"lang": "EN"');
    await bench.run();
    await bench.shows('json', '"data"');
    await soon(() => expect(new URL(explorer.page.url()).search).toBe(''));
  }, 60_000);

  test('that do not exist are told, and nothing is lost', async () => {
    const bench = await workbench();
    await bench.type('query', 'query Mine { dataset { licence ');
    await bench.open(explorer.url, '/query?question=who-is-afraid');
    await explorer.page.getByRole('alert').getByText('There is no question “who-is-afraid”.').waitFor();
    expect(await bench.tabs()).toEqual(['Mine']);
    await bench.shows('query', 'query Mine');
    await bench.button('Dismiss').click();
    await soon(async () => expect(await explorer.page.getByText('There is no question').count()).toBe(0));
  }, 60_000);
});

describe('“Query this” in the explorer', () => {
  test('opens a query that yields the picture', async () => {
    await explorer.page.goto(`${explorer.url}/?ids=nvidia,tsmc,asml`);
    const showing = await explorer.page.locator('.showing').textContent();
    await explorer.page.getByRole('link', { name: 'Query this in GraphQL' }).click();
    const bench = new Workbench(explorer.page);
    await bench.shows('query', 'query Picture');
    await bench.run();
    await explorer.page.locator('.answer-status', { hasText: showing ?? 'nothing' }).waitFor();
    await explorer.page.goBack();
    await explorer.page.locator('.showing', { hasText: showing ?? 'nothing' }).waitFor();
  }, 60_000);
});

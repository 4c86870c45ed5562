import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { Workbench } from '../support/workbench.ts';

const explorer = new Explorer();

async function workbench(path?: string): Promise<Workbench> {
  const bench = new Workbench(explorer.page);
  await bench.open(explorer.url, path);
  return bench;
}

describe('asking at /query', () => {
  test('finds an example that runs at once, and shows its answer three ways', async () => {
    const bench = await workbench();
    await bench.shows('query', 'Ctrl+Enter runs this');
    await bench.shows('tool', '"company": "bytedance"');
    await bench.run();
    await bench.shows('json', 'ASML supplies TSMC');
    await bench.told(/^\d+ actors, \d+ links$/);
    await bench.tab('Table').click();
    await explorer.page
      .getByRole('cell', { name: /ASML supplies TSMC/ })
      .first()
      .waitFor();
    await bench.tab('Graph').click();
    await explorer.page.locator('.answer canvas').first().waitFor();
    await explorer.page.getByRole('link', { name: 'Open in the explorer' }).waitFor();
  }, 60_000);

  test('completes fields while one types, runs by Ctrl+Enter and answers', async () => {
    const bench = await workbench();
    await bench.button('New query').click();
    await bench.type('query', '{ actor(id: "nvidia") { websi');
    await explorer.page.locator('.suggest-widget .monaco-list-row', { hasText: 'website' }).waitFor();
    await explorer.page.keyboard.press('Enter');
    await bench.shows('query', 'website');
    await bench.run();
    await bench.shows('json', '"website": "https://www.nvidia.com');
  }, 60_000);

  test('says what the query costs while one types, and where it is too much', async () => {
    const bench = await workbench();
    const price = explorer.page.getByRole('status', { name: 'What it costs' });
    await bench.type('query', '{ actors(first: 10) { nodes { id ');
    await price.getByText(/^Cost 21 of 50.000$/).waitFor();
    await explorer.page.keyboard.type('links(first: 100) { nodes { id sentence summary evidence { locator ');
    await price.getByText('dearest: actors.nodes.links').waitFor();
    await price.getByText(/^Cost 8.031 of 50.000$/).waitFor();
    await bench.type(
      'query',
      '{ actors(first: 100) { nodes { links(first: 100) { nodes { id to { id links { nodes { id ',
    );
    await price.getByText('Over the limit: the server will refuse it.').waitFor();
    await bench.type('query', '{ actors(first: 10) { no');
    await price.getByText('–', { exact: true }).waitFor();
  }, 60_000);

  test('says so where the variables are no JSON', async () => {
    const bench = await workbench();
    const price = explorer.page.getByRole('status', { name: 'What it costs' });
    await bench.type('tool', '{ "company": ');
    await price.getByText('The variables are not valid JSON.').waitFor();
    await bench.type('tool', '{ "company": "tsmc", "bottleneck": "asml');
    await price.getByText(/^Cost/).waitFor();
  }, 60_000);

  test('stops a running query: the request is aborted and the next one runs', async () => {
    const bench = await workbench();
    await explorer.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"query":"query Slow') ? undefined : route.continue(),
    );
    await bench.type('query', 'query Slow { dataset { version ');
    const aborted = explorer.page.waitForEvent('requestfailed');
    await bench.run();
    await bench.button('Stop').click();
    expect((await aborted).failure()?.errorText).toBe('net::ERR_ABORTED');
    await bench.told('Stopped.');
    await bench.type('query', 'query Quick { dataset { version ');
    await bench.run();
    await bench.shows('json', '"version"');
  }, 60_000);

  test('listens to a subscription until it is stopped', async () => {
    const bench = await workbench();
    const stream = explorer.page.waitForResponse((response) =>
      /^text.event-stream/.test(response.headers()['content-type'] ?? ''),
    );
    await bench.type('query', 'subscription Live { changes { id change ');
    await bench.run();
    expect((await stream).status()).toBe(200);
    await bench.told('Listening');
    const aborted = explorer.page.waitForEvent('requestfailed');
    await bench.button('Stop').click();
    await aborted;
    await bench.told('Stopped.');
  }, 60_000);

  test('lets one choose which of several operations runs', async () => {
    const bench = await workbench();
    await bench.type('query', 'query One { dataset { title } } query Two { dataset { licence } }');
    await explorer.page.getByRole('combobox', { name: 'Which operation runs' }).selectOption('Two');
    await bench.button('Run').click();
    await bench.shows('json', '"licence"');
  }, 60_000);

  test('works by keyboard alone: into the editor, out of it, along the tabs of the answer', async () => {
    const bench = await workbench();
    const frame = explorer.page.getByRole('group', { name: 'Query. Enter to edit, Escape to leave.' });
    await frame.focus();
    await explorer.page.keyboard.press('Enter');
    await explorer.page.keyboard.press('Control+A');
    await explorer.page.keyboard.type('{ dataset { licence ');
    await explorer.page.keyboard.press('Escape');
    await explorer.page.keyboard.press('Escape');
    await soon(async () =>
      expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true),
    );
    await bench.run();
    await bench.shows('json', '"licence"');
    await bench.tab('JSON').focus();
    await explorer.page.keyboard.press('ArrowRight');
    await soon(async () => expect(await bench.tab('Table').getAttribute('aria-selected')).toBe('true'));
    await explorer.page.keyboard.press('End');
    await soon(async () =>
      expect(await bench.tab('Graph').evaluate((element) => element === document.activeElement)).toBe(true),
    );
  }, 60_000);
});

import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { actorKinds } from '../../core/model/actor-kinds.ts';
import { decodeAddress } from '../../core/view/address.ts';
import { violations } from '../support/axe.ts';
import { Explorer } from '../support/explorer.ts';
import { records } from '../support/read-csv.ts';
import { soon } from '../support/soon.ts';

const explorer = new Explorer();

const LINKS = `{ actor(id: "bytedance") { links(first: 50) { nodes {
  id sentence since until share evidence { stance source { title url } }
} } } }`;
const PATHS = '{ paths(from: "bytedance", to: "asml", avoid: ["china"]) { sentence } }';
const ONE_LINK = '{ link(id: "buys--bytedance--h20") { summary } }';
const ENDED = '{ link(id: "buys--bytedance--nvidia--2024") { sentence } }';

const answer = () => explorer.page.locator('.answer');
const heads = () => answer().getByRole('columnheader');
const head = (name: string) => answer().getByRole('columnheader', { name, exact: true });
const graph = () => explorer.page.getByRole('application', { name: /The answer as a graph/ });
const details = () => answer().getByRole('complementary', { name: 'Details' });
const way = () => answer().getByRole('link', { name: 'Open in the explorer' });

/** Waits until the picture is there, with so many actors and links. */
async function drawn(count: string): Promise<void> {
  await answer().getByText(count, { exact: true }).waitFor();
  await explorer.page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
}

async function column(name: string): Promise<string[]> {
  const names = await heads().allTextContents();
  return answer()
    .locator(`tbody td:nth-child(${names.indexOf(name) + 1})`)
    .allTextContents();
}

async function run(query: string, view: 'Table' | 'Graph'): Promise<void> {
  const { page } = explorer;
  await page.goto(`${explorer.url}/query?query=${encodeURIComponent(query)}`);
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('tab', { name: view, exact: true }).click();
  await answer().waitFor();
}

beforeEach(async () => {
  await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

describe('an answer as tables', () => {
  test('a head sorts upwards, downwards and not at all, and says so', async () => {
    await run(LINKS, 'Table');
    const asTheyCame = await column('since');
    const dated = asTheyCame.filter(Boolean).sort();
    await head('since').getByRole('button').click();
    await soon(async () => expect(await head('since').getAttribute('aria-sort')).toBe('ascending'));
    expect((await column('since')).filter(Boolean)).toEqual(dated);
    await head('since').getByRole('button').press('Enter');
    await soon(async () => expect(await head('since').getAttribute('aria-sort')).toBe('descending'));
    expect((await column('since')).slice(0, dated.length)).toEqual(dated.toReversed());
    await head('since').getByRole('button').press('Enter');
    await soon(async () => expect(await head('since').getAttribute('aria-sort')).toBe('none'));
    expect(await column('since')).toEqual(asTheyCame);
  }, 90_000);

  test('any of its lists can be chosen; addresses lead to their pages', async () => {
    await run(LINKS, 'Table');
    await answer().getByLabel('Table').selectOption('actor.links.nodes.evidence');
    await soon(async () =>
      expect(await heads().allTextContents()).toEqual([
        'links.id',
        'links.sentence',
        'stance',
        'source.title',
        'source.url',
      ]),
    );
    const page = answer().locator('tbody').getByRole('link').first();
    await soon(async () => expect(await page.getAttribute('href')).toMatch(/^https?:\/\//));
    await soon(async () => expect(await page.getAttribute('rel')).toContain('noopener'));
  }, 90_000);

  test('what is downloaded and copied is the chosen table in the order that one sees', async () => {
    await run(LINKS, 'Table');
    await head('sentence').getByRole('button').click();
    const sentences = await column('sentence');
    const [file] = await Promise.all([
      explorer.page.waitForEvent('download'),
      answer().getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^chokepoint-\d{4}-\d\d-\d\d-actor-links-nodes\.csv$/);
    const [names, ...rows] = records((await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, ''));
    expect(names).toEqual(['id', 'sentence', 'since', 'until', 'share']);
    expect(rows.map((row) => row[1])).toEqual(sentences);

    await answer().getByRole('button', { name: 'Copy' }).click();
    await answer().getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await explorer.page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.split('\n').map((line) => line.split('\t'));
    expect(lines[0]).toEqual(names);
    expect(lines.slice(1).map((cells) => cells[1])).toEqual(sentences);
  }, 90_000);

  test('of many rows a hundred are in the page, and the next hundred a click away', async () => {
    await run('{ a: links(first: 100) { nodes { id evidence { stance } } } }', 'Table');
    await answer().getByLabel('Table').selectOption('a.nodes.evidence');
    await soon(async () => expect(await answer().locator('tbody tr').count()).toBe(100));
    await soon(async () =>
      expect(await answer().getByRole('table').getAttribute('aria-rowcount')).toMatch(/^1\d\d$/),
    );
    await answer().getByRole('button', { name: 'Next rows' }).click();
    await soon(async () =>
      expect(await answer().locator('tbody tr').first().getAttribute('aria-rowindex')).toBe('102'),
    );
  }, 90_000);
});

describe('an answer as a graph', () => {
  test('its drawing is fetched only once it is wanted', async () => {
    const scripts: string[] = [];
    explorer.page.on('request', (request) => scripts.push(request.url()));
    const hasCanvas = () => scripts.some((url) => url.includes('graph-canvas'));
    await run(PATHS, 'Table');
    expect(hasCanvas()).toBe(false);
    await explorer.page.getByRole('tab', { name: 'Graph', exact: true }).click();
    await drawn('8 actors, 11 links');
    expect(hasCanvas()).toBe(true);
  }, 90_000);

  test('a click on a link tells who says so', async () => {
    await run(ONE_LINK, 'Graph');
    await drawn('2 actors, 1 link');
    // Two actors and what joins them: the link crosses the middle.
    await graph().click();
    await details().getByRole('heading', { name: 'ByteDance buys NVIDIA H20' }).waitFor();
    await soon(async () => expect(await details().locator('.footnote').count()).toBe(2));
    await details().getByRole('button', { name: 'NVIDIA H20' }).click();
    await details().getByRole('heading', { name: 'NVIDIA H20' }).waitFor();
  }, 90_000);

  test('by keyboard alone: arrows select, Enter leads to the details, Esc lets go', async () => {
    await run(PATHS, 'Graph');
    await drawn('8 actors, 11 links');
    await graph().focus();
    await explorer.page.keyboard.press('ArrowRight');
    await details().locator('.several-sentence').first().waitFor();
    await explorer.page.keyboard.press('Enter');
    await explorer.page.keyboard.press('Tab');
    await explorer.page.keyboard.press('Enter');
    await details().locator('.footnote').first().waitFor();
    await graph().focus();
    await explorer.page.keyboard.press('Escape');
    await details().getByText('Select an actor or a link').waitFor();
  }, 90_000);

  test('a part of the legend hides its kind and shows it again', async () => {
    await run(PATHS, 'Graph');
    await drawn('8 actors, 11 links');
    const supplies = answer().getByRole('button', { name: /^supplies/ });
    const count = Number((await supplies.textContent())?.match(/\d+/)?.[0]);
    await supplies.click();
    await soon(async () => expect(await supplies.getAttribute('aria-pressed')).toBe('false'));
    await drawn(`8 actors, ${11 - count} links`);
    await soon(async () => expect(await way().getAttribute('href')).toContain('hide=SUPPLIES'));
    await supplies.click();
    await drawn('8 actors, 11 links');
  }, 90_000);

  test('goes into a report: the dialog opens over the same picture', async () => {
    await run(ONE_LINK, 'Graph');
    await drawn('2 actors, 1 link');
    await answer().getByRole('link', { name: 'Use in a report' }).click();
    const dialog = explorer.page.getByRole('dialog', { name: 'Use in a report' });
    await dialog.getByRole('img').waitFor();
    await explorer.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await soon(() => expect(new URL(explorer.page.url()).hash).toBe(''));
  }, 90_000);

  test('opens in the explorer with the same actors in the same places', async () => {
    await run(PATHS, 'Graph');
    await drawn('8 actors, 11 links');
    const { state } = decodeAddress(new URL((await way().getAttribute('href')) ?? '', explorer.url).search);
    await way().click();
    await explorer.page.getByText('8 actors, 11 links').waitFor();
    const opened = decodeAddress(new URL(explorer.page.url()).search).state;
    expect(opened.actors).toEqual(state.actors);
    expect(opened.actors).toHaveLength(8);
  }, 90_000);

  test('a link that has ended opens on its last day, and the page says so', async () => {
    await run(ENDED, 'Graph');
    await drawn('2 actors, 1 link');
    await answer()
      .getByText(/^It opens there as of 31 Dec 2024, when all these links stood/)
      .waitFor();
    await way().click();
    await explorer.page.getByText(/^2 actors, [1-9]\d* links?$/).waitFor();
    await soon(() => expect(new URL(explorer.page.url()).searchParams.get('asOf')).toBe('2024-12-31'));
  }, 90_000);

  test('more than an address holds is saved as a view on the way', async () => {
    const parts = actorKinds.map(
      (kind) => `${kind}: actors(filter: { kinds: [${kind}] }, first: 100) { nodes { id } }`,
    );
    await run(`{ ${parts.join(' ')} }`, 'Graph');
    await answer().getByRole('button', { name: 'Open in the explorer' }).click({ timeout: 60_000 });
    await explorer.page.waitForURL(/\/v\//);
    await explorer.page.getByText(/^\d{3} actors, \d+ links$/).waitFor();
  }, 120_000);

  test('an answer that holds more than is drawn says so', async () => {
    await explorer.page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const json = await response.json();
      if (json.extensions?.graph) json.extensions.graph.truncated = true;
      await route.fulfill({ response, json });
    });
    await run(PATHS, 'Graph');
    await answer()
      .getByText(/^8 actors, 11 links of more: ask for less/)
      .waitFor();
  }, 90_000);

  test('without actors it says what to ask for', async () => {
    await run('{ dataset { title } }', 'Graph');
    await answer()
      .getByText(/holds no actors/)
      .waitFor();
  }, 90_000);

  test('a failure is told with a way to try again', async () => {
    await run(PATHS, 'Table');
    const refusal = { errors: [{ message: 'off', extensions: { code: 'UNAVAILABLE' } }] };
    await explorer.page.route('**/graphql', (route) => route.fulfill({ json: refusal }));
    await explorer.page.getByRole('tab', { name: 'Graph', exact: true }).click();
    await answer().getByRole('alert').getByText('The database cannot be reached').waitFor();
    await explorer.page.unroute('**/graphql');
    await answer().getByRole('button', { name: 'Try again' }).click();
    await drawn('8 actors, 11 links');
  }, 90_000);
});

test.each(['Table', 'Graph'] as const)(
  'axe-core finds nothing wrong with an answer: %s',
  async (view) => {
    await run(PATHS, view);
    await (view === 'Table' ? heads().first().waitFor() : drawn('8 actors, 11 links'));
    for (const [colorScheme, rules] of [
      ['light', undefined],
      ['dark', ['color-contrast']],
    ] as const) {
      await explorer.page.emulateMedia({ colorScheme });
      const wrong = await violations(explorer.page, { include: ['.answer'], rules });
      expect({ colorScheme, wrong }).toEqual({ colorScheme, wrong: [] });
    }
  },
  90_000,
);

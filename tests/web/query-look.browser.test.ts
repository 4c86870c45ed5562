import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { Explorer } from '../support/explorer.ts';
import { Workbench } from '../support/workbench.ts';

const explorer = new Explorer({ networkIsCut: true });

/** Whether its middle is on the screen and nothing that scrolls hides it. */
function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return there !== null && element.contains(there);
  });
}

describe('the page /query', () => {
  test('asks no other host for anything and breaks no rule of its Content-Security-Policy', async () => {
    const { page, url } = explorer;
    const asked: string[] = [];
    const complaints: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    const bench = new Workbench(page);
    await bench.open(url);
    await bench.run();
    await bench.shows('json', 'ASML supplies TSMC');
    for (const panel of ['Questions', 'Schema', 'History']) await bench.button(panel).click();
    await bench.type('query', '{ actor(id: "nvidia") { websi');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'website' }).waitFor();
    await bench.tab('Graph').click();
    await page.locator('.answer canvas').first().waitFor();
    await bench.button('Tidy up the query').click();
    expect(asked.filter((address) => /worker.*\.js/.test(address)).length).toBeGreaterThan(1);
    expect(asked.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);

  test('lets scripts run from files of its own alone', async () => {
    const policy = (await explorer.page.goto(`${explorer.url}/query`))?.headers()['content-security-policy'];
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/worker-src 'self';/);
    expect(policy).toMatch(/style-src 'self' 'unsafe-inline';/);
    const others = (await explorer.page.goto(explorer.url))?.headers()['content-security-policy'];
    expect(others).toMatch(/style-src 'self';/);
  }, 60_000);

  test('follows theme and language of the product, also while it is open', async () => {
    const { page } = explorer;
    await page.emulateMedia({ colorScheme: 'light' });
    const bench = new Workbench(page);
    await bench.open(explorer.url);
    const paper = () => bench.editor('query').evaluate((editor) => getComputedStyle(editor).backgroundColor);
    expect(await paper()).toBe('rgb(251, 250, 247)');
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.waitForFunction(() => document.body.classList.contains('graphiql-dark'));
    expect(await paper()).toBe('rgb(20, 23, 27)');
    await page.getByRole('button', { name: 'IT', exact: true }).click();
    await bench.button('Esegui').click();
    await bench.told(/^\d+ attori, \d+ legami$/);
    await page.reload();
    await bench.button('Esegui').waitFor();
    expect(await paper()).toBe('rgb(20, 23, 27)');
  }, 60_000);

  test('says in plain words that the server is away, and works again when it is back', async () => {
    const { page } = explorer;
    const bench = new Workbench(page);
    await bench.open(explorer.url);
    await bench.run();
    await bench.shows('json', 'ASML supplies TSMC');
    // Monaco may still be fetching a worker: only the API goes away.
    await page.route('**/graphql', (route) => route.abort());
    await bench.run();
    await bench.shows('json', '"code": "UNREACHABLE"');
    await page.locator('.answer-status', { hasText: 'The server cannot be reached.' }).waitFor();
    await page.unroute('**/graphql');
    await bench.run();
    await bench.shows('json', 'ASML supplies TSMC');
  }, 60_000);
});

describe('a narrow screen', () => {
  test('is led to the answer of what was run, and shows which query is open', async () => {
    const page = await explorer.browser.newPage({
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const bench = new Workbench(page);
    await bench.open(explorer.url);
    for (const question of ['who-was-convened', 'who-pressed-malaysia']) {
      await page.goto(`${explorer.url}/query?question=${question}`);
      await page.waitForURL(`${explorer.url}/query`);
    }
    const open = page.getByRole('button', { name: 'WhoPressedMalaysia', exact: true });
    await open.waitFor();
    expect(await isInSight(open)).toBe(true);
    expect(await isInSight(page.locator('.answer-panel'))).toBe(false);
    await bench.button('Run').click();
    await bench.told(/^\d+ actors, \d+ links$/);
    expect(await isInSight(page.locator('.answer-panel'))).toBe(true);
    await page.close();
  }, 60_000);
});

/** Light and dark differ in colours alone, which are the same on narrow screens. */
describe.each([
  ['wide', { width: 1280, height: 800 }, ['light', 'dark']],
  ['narrow', { width: 390, height: 844 }, ['light']],
] as const)('axe-core finds nothing serious at /query, %s', (_, viewport, schemes) => {
  test.each(['Questions', 'Schema', 'History'])(
    'with %s open',
    async (panel) => {
      const page = await explorer.browser.newPage({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
      const bench = new Workbench(page);
      await bench.open(explorer.url);
      await bench.button('Run').click();
      await bench.told(/^\d+ actors, \d+ links$/);
      await bench.tab('Table').click();
      await page.getByRole('table').waitFor();
      await bench.button(panel).click();
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForFunction(
          (theme) => document.body.classList.contains(`graphiql-${theme}`),
          colorScheme,
        );
        // Monaco answers for its own lines.
        const exclude = ['.monaco-editor'];
        const rules = colorScheme === 'light' ? undefined : ['color-contrast'];
        const found = await violations(page, { exclude, rules });
        const wrong = found.filter((one) => /^(?:serious|critical) /.test(one));
        expect({ colorScheme, wrong }).toEqual({ colorScheme, wrong: [] });
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    },
    60_000,
  );
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page, Route } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { Explorer } from '../support/explorer.ts';
import { type HostPage, serveHostPage } from '../support/host-page.ts';
import { soon } from '../support/soon.ts';

const explorer = new Explorer();
const VIEW = 'bytedance-between-capitals';
const OTHER = 'american-controls';

let host: HostPage;
beforeAll(async () => {
  const text = '<p>A paragraph of the report.</p>'.repeat(20);
  host = await serveHostPage(
    explorer.url,
    `<chokepoint-graph view="${VIEW}"><a href="/"><img alt="ByteDance" src="${explorer.url}/view/${VIEW}.svg" width="100%"></a></chokepoint-graph>
${text}<chokepoint-graph view="${OTHER}" theme="dark" lang="it" timeline="1" height="300"></chokepoint-graph>${text}`,
  );
});
afterAll(() => host.stop());

interface Told {
  type: string;
  view: string;
  kind?: string;
  label?: string;
}

async function told(page: Page, type: string, view: string): Promise<Told> {
  const found = await page.waitForFunction(
    ([wanted, of]) =>
      (window as unknown as { told: Told[] }).told.findLast((one) => one.type === wanted && one.view === of),
    [type, view],
  );
  return (await found.jsonValue()) as Told;
}

/** Leaves nothing in the host's page, once the views that stand in it have told what they had to tell. */
async function emptied(page: Page): Promise<void> {
  await page.goto(host.url);
  for (const view of [VIEW, OTHER]) await told(page, 'ready', view);
  await page.evaluate(() => {
    document.body.innerHTML = '';
    (window as unknown as { told: Told[] }).told.length = 0;
  });
}

function frameOf(page: Page, view: string): Frame {
  const frame = page.frames().find((one) => one.url().includes(`/embed/${view}`));
  if (!frame) throw new Error(`no frame shows ${view}`);
  return frame;
}

/** The class of what has the focus. */
function focused(frame: Frame | Page): Promise<string | undefined> {
  return frame.evaluate(() => document.activeElement?.className);
}

/** The height of an element's frame, and that of what is in it. */
async function heights(page: Page, view: string): Promise<number[]> {
  const outer = await page
    .locator(`chokepoint-graph[view="${view}"] iframe`)
    .evaluate((frame) => frame.getBoundingClientRect().height);
  const inner = await frameOf(page, view)
    .locator('main')
    .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  return [outer, inner];
}

describe('two views in a page of another origin, under a strict policy', () => {
  test('are pictures as high as they need to be, and graphs when one asks', async () => {
    const { page } = explorer;
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.setViewportSize({ width: 700, height: 800 });
    const held: Route[] = [];
    await page.route(`**/embed/${VIEW}`, (route) => void held.push(route), { times: 1 });
    await page.goto(host.url, { waitUntil: 'commit' });
    await page.locator('chokepoint-graph img').waitFor();
    await soon(() => expect(held).toHaveLength(1));
    await held[0]?.continue();
    await told(page, 'ready', VIEW);
    await soon(async () => expect(await page.locator('chokepoint-graph img').isVisible()).toBe(false));
    await expectHeight(page, VIEW);
    const frame = frameOf(page, VIEW);

    // Before anybody interacts: no Cytoscape, no data, and the wheel is the page's.
    expect(fetched.filter((path) => /graph-canvas|stage|\.json|woff/.test(path))).toEqual([]);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY === 200);
    await page.mouse.wheel(0, -200);
    await page.waitForFunction(() => scrollY === 0);

    await frame.locator('.embed-wide [data-actor=bytedance]').first().click();
    expect((await told(page, 'select', VIEW)).label).toBe('ByteDance');
    expect(fetched.filter((path) => /graph-canvas/.test(path))).toHaveLength(1);
    await frame.locator('.embed-details h2').getByText('ByteDance').waitFor();
    await expectHeight(page, VIEW);

    // On the graph too, until one clicks into it.
    await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => scrollY === 100);
    await frame.getByText('Ctrl and the wheel zoom').waitFor();
    await page.mouse.wheel(0, -100);
    await page.waitForFunction(() => scrollY === 0);
    const graph = frame.locator('.embed-graph');
    await graph.click({ position: { x: 8, y: 8 } });
    const before = await graph.screenshot();
    await page.mouse.wheel(0, -200);
    await expect(
      (async () => {
        while ((await graph.screenshot()).equals(before)) await page.waitForTimeout(50);
        return page.evaluate(() => scrollY);
      })(),
    ).resolves.toBe(0);

    // By keyboard: to an actor, one of its links, who says so, and back.
    await page.keyboard.press('ArrowRight');
    await soon(async () => expect(await told(page, 'select', VIEW)).toMatchObject({ kind: 'actor' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Who says so' }).waitFor();
    expect(await told(page, 'select', VIEW)).toMatchObject({ kind: 'link' });
    expect(await focused(frame)).toBe('embed-details');
    await page.keyboard.press('Escape');
    await graph.waitFor({ state: 'detached' });
    await soon(async () => expect(await focused(frame)).toBe('embed-picture'));
    await expectHeight(page, VIEW);
    expect(await frame.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    await page.locator(`chokepoint-graph[view="${OTHER}"]`).scrollIntoViewIfNeeded();
    await told(page, 'ready', OTHER);
    await expectHeight(page, OTHER);
    const other = frameOf(page, OTHER);
    expect(await other.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await other.getByRole('slider').fill('100');
    await other.locator('.embed-day').getByText('11 apr 2019').waitFor();
    await soon(async () =>
      expect(await other.evaluate(() => document.activeElement?.localName)).toBe('input'),
    );

    // Attributes are followed.
    const otherElement = page.locator(`chokepoint-graph[view="${OTHER}"]`);
    await otherElement.evaluate((element) => {
      element.setAttribute('theme', 'light');
      element.setAttribute('lang', 'en');
    });
    const address = () => otherElement.locator('iframe').getAttribute('src');
    while (!(await address())?.endsWith('?theme=light&lang=en&timeline=1')) await page.waitForTimeout(20);

    // Nothing is believed but what the frame itself says, and whoever goes leaves nothing behind.
    const message = { source: 'chokepoint', version: 1, type: 'height', height: 9_000 };
    await page.evaluate((forged) => postMessage(forged, '*'), message);
    await expectHeight(page, VIEW);
    const listening = () => page.evaluate(() => (window as unknown as { listening: number }).listening);
    expect(await listening()).toBe(2);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('chokepoint-graph')) element.remove();
    });
    expect(await listening()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  }, 60_000);

  async function expectHeight(page: Page, view: string): Promise<void> {
    let [outer, inner] = await heights(page, view);
    for (let tries = 0; outer !== inner && tries < 40; tries += 1) {
      await page.waitForTimeout(50);
      [outer, inner] = await heights(page, view);
    }
    expect(outer).toBe(inner);
  }
});

describe('an element that comes after its script', () => {
  let later: HostPage;
  beforeAll(async () => {
    later = await serveHostPage(
      explorer.url,
      `<script src="${explorer.url}/embed.js"></script>
<chokepoint-graph view="${VIEW}"><a href="/"><img alt="ByteDance" src="${explorer.url}/view/${VIEW}.svg"></a></chokepoint-graph>`,
    );
  });
  afterAll(() => later.stop());

  test('shows its picture until the frame is there, and names the frame after it', async () => {
    const { page } = explorer;
    await page.goto(later.url);
    await told(page, 'ready', VIEW);
    await soon(async () => expect(await page.locator('chokepoint-graph img').isVisible()).toBe(false));
    await page.locator('chokepoint-graph iframe').and(page.getByTitle('ByteDance')).waitFor();
  }, 30_000);

  test('shows its picture where the frame never comes', async () => {
    const page = await explorer.browser.newPage();
    await page.route('**/embed/*', (route) => route.abort());
    await page.goto(later.url);
    await page.locator('chokepoint-graph img').waitFor();
    await soon(async () => expect(await page.locator('chokepoint-graph iframe').isVisible()).toBe(false));
    await page.close();
  }, 30_000);
});

test('an element is as high as its page says until its frame does, and empty without a view', async () => {
  const { page } = explorer;
  await emptied(page);
  const held: Route[] = [];
  await page.route('**/embed/*', (route) => void held.push(route), { times: 1 });
  await page.evaluate(() => {
    document.body.innerHTML = '<chokepoint-graph view="american-controls" height="300"></chokepoint-graph>';
  });
  const element = page.locator('chokepoint-graph');
  const height = () => element.evaluate((graph) => graph.getBoundingClientRect().height);
  const set = (name: string, value: string) =>
    element.evaluate((graph, [key, text]) => graph.setAttribute(key, text), [name, value] as const);
  await soon(async () => expect(await height()).toBe(300));
  await set('height', '700');
  await soon(async () => expect(await height()).toBe(700));
  await soon(() => expect(held).toHaveLength(1));
  await held[0]?.continue();
  await told(page, 'ready', OTHER);
  await soon(async () => expect(await height()).not.toBe(700));
  const own = await height();
  await set('height', '300');
  await set('title', 'Controls');
  await element.locator('iframe').and(page.getByTitle('Controls')).waitFor();
  expect(await height()).toBe(own);
  await element.evaluate((graph) => graph.removeAttribute('view'));
  await soon(async () => expect(await height()).toBe(1));
  await soon(() => expect(page.frames().filter((one) => one.url().includes('/embed/'))).toEqual([]));
}, 30_000);

describe('a script that is a module', () => {
  let modules: HostPage;
  beforeAll(async () => {
    const scripts = ['', explorer.url].map((of) => `<script type="module" src="${of}/embed.js"></script>`);
    const element = `<chokepoint-graph view="${VIEW}"></chokepoint-graph>`;
    modules = await serveHostPage(explorer.url, element, scripts.join(''));
  });
  afterAll(() => modules.stop());

  test('knows itself among others of its name', async () => {
    await explorer.page.goto(modules.url);
    await told(explorer.page, 'ready', VIEW);
  }, 30_000);
});

test('a link that is gone on another day is no longer chosen', async () => {
  const { page } = explorer;
  await emptied(page);
  await page.evaluate(() => {
    document.body.innerHTML = '<chokepoint-graph view="american-controls" timeline="1"></chokepoint-graph>';
  });
  await told(page, 'ready', OTHER);
  const frame = frameOf(page, OTHER);
  await frame.locator('.embed-wide [data-actor=cxmt]').first().click();
  await frame.getByRole('button', { name: 'since Oct 2025' }).click();
  await frame.getByRole('heading', { name: 'Who says so' }).waitFor();
  await frame.getByRole('slider').fill('100');
  await frame.getByText('Choose an actor or a link').waitFor();
  expect(await told(page, 'select', OTHER)).toMatchObject({ kind: null, id: null });
  await frame.locator('.embed-graph').press('Escape');
  await frame.locator('.embed-graph').waitFor({ state: 'detached' });
}, 30_000);

test('the picture behind the graph is no place to stop at, and leads to the graph', async () => {
  const { page } = explorer;
  await page.goto(`${explorer.url}/embed/${VIEW}`);
  await page.locator('.embed-picture').press('Enter');
  await soon(async () => expect(await focused(page)).toBe('embed-graph'));
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).not.toBe('embed-picture');
  await page.locator('.embed-picture').press('Enter');
  expect(await focused(page)).toBe('embed-graph');
  await page.keyboard.press('Escape');
  await soon(async () => expect(await focused(page)).toBe('embed-picture'));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('embed-picture');
}, 30_000);

test('the graph becomes as narrow as its frame, with everybody where the picture has them', async () => {
  const viewport = { width: 1000, height: 900 };
  const page = await explorer.browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${explorer.url}/embed/${VIEW}`);
  await page.locator('.embed-explore').click();
  await page.locator('.embed-graph').waitFor();
  for (const [width, drawing] of [
    [390, '.embed-narrow'],
    [1000, '.embed-wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const [actor, name] of Object.entries({ huawei: 'Huawei', tsmc: 'TSMC', nvidia: 'NVIDIA' })) {
      const mark = page.locator(`${drawing} [data-actor=${actor}]`).first();
      await soon(async () => {
        // Where the mark is lies the graph.
        await mark.click({ force: true });
        await soon(async () =>
          expect(await page.locator('.embed-details h2').textContent({ timeout: 500 })).toBe(name),
        );
      });
    }
  }
  await page.close();
}, 60_000);

test('without scripts the page shows its picture, and the frame everything', async () => {
  const page = await explorer.browser.newPage({ javaScriptEnabled: false });
  await page.goto(host.url);
  await page.locator('chokepoint-graph img').waitFor();
  await page.goto(`${explorer.url}/embed/${VIEW}`);
  await page.locator('.embed-wide svg').waitFor();
  await page.getByText('All 43 links as a table').click();
  await page.getByRole('link', { name: '1', exact: true }).first().waitFor();
  await page.close();
}, 30_000);

test('axe-core finds nothing wrong, nor is anything wider than the frame', async () => {
  const page = await explorer.browser.newPage({
    viewport: { width: 320, height: 800 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${explorer.url}/embed/${VIEW}?table=1&timeline=1&lang=it`);
  await page.locator('.embed-explore').click();
  await page.locator('.embed-graph').press('ArrowRight');
  await page.locator('.embed-details h2').waitFor();
  for (const [width, colorScheme, rules] of [
    [320, 'light', undefined],
    [1000, 'dark', ['color-contrast']],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(page, { rules })).toEqual([]);
  }
  await page.close();
}, 60_000);

test('the file works from disk, with the network cut', async () => {
  const answer = await fetch(`${explorer.url}/view/${VIEW}.html?lang=it`);
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-file-'));
  const file = join(folder, 'view.html');
  await writeFile(file, await answer.text());
  const { page } = explorer;
  await page.context().setOffline(true);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`file://${file}`);
  await page.getByRole('button', { name: 'Esplora qui' }).click();
  await page.locator('.embed-graph').press('ArrowRight');
  await page.locator('.embed-details h2').getByText('ByteDance').waitFor();
  expect(fetched).toHaveLength(1);
  await rm(folder, { recursive: true });
  // What its script was built with holds no style sheet that nobody asks for.
  expect((await readdir('dist/web')).filter((name) => name.endsWith('.css'))).toEqual([]);
}, 30_000);

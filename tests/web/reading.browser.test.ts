import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { soon } from '../support/soon.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"/>';
const PATHS = '/q/how-bytedance-hangs-on-asml';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
  return context.newPage();
}

/** How far the page reaches beyond the screen, sideways. */
async function overhang(page: Page): Promise<number> {
  const { width = 0 } = page.viewportSize() ?? {};
  const content = await page.locator('html').boundingBox();
  return Math.max(0, (content?.width ?? 0) - width);
}

function drawn(picture: Locator): Promise<string> {
  return picture.evaluate((image) => (image as HTMLImageElement).currentSrc);
}

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('without scripts, %s', (name, viewport) => {
  let page: Page;
  beforeEach(async () => {
    page = await open({ viewport, javaScriptEnabled: false });
    // Without scripts browsers fetch every picture of the gallery at once; drawing them all would take the test's time.
    await page.route('**/*.svg?*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
  });
  afterEach(() => page.context().close());

  test('one goes from the gallery to a question, changes it, and reads another answer', async () => {
    await page.goto(`${server.url}/q`);
    await page.getByRole('link', { name: 'How does ByteDance hang on ASML?' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await soon(async () => expect(await page.getByRole('img').count()).toBe(1));
    const before = await page.getByRole('table').first().textContent();

    await page.getByLabel('To', { exact: true }).fill('tsmc');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.waitForURL(/to=tsmc/);
    await page.getByRole('heading', { name: 'The answer' }).waitFor();
    await soon(async () => expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('tsmc'));
    const after = await page.getByRole('table').first().textContent();
    expect(after).toContain('TSMC');
    expect(after).not.toBe(before);
    expect(await overhang(page)).toBe(0);
  });

  test('what was typed wrongly is still there, with what is wrong beside it', async () => {
    await page.goto(`${server.url}${PATHS}?first=many`);
    const field = page.getByRole('textbox', { name: 'How many chains' });
    await soon(async () => expect(await field.inputValue()).toBe('many'));
    await soon(async () => expect(await field.getAttribute('aria-invalid')).toBe('true'));
    await soon(async () => expect(await page.locator('#variable-first-problem').isVisible()).toBe(true));
  });

  test('every page is reached from every other, in the other language too', async () => {
    await page.goto(`${server.url}/docs`);
    const go = async (list: string, place: string) => {
      if (name === 'narrow') await page.getByRole('button', { name: list }).click();
      await page.getByRole('navigation', { name: list }).getByRole('link', { name: place }).click();
    };
    await go('Pages', 'Questions');
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'IT', exact: true }).click();
    await page.waitForURL(/lang=it/);
    await page.getByRole('heading', { name: 'Domande', level: 1 }).waitFor();
    await go('Pagine', 'Documentazione');
    await page.getByRole('heading', { name: 'Documentazione', level: 1 }).waitFor();
    await soon(async () => expect(await page.title()).toBe('Documentazione · Chokepoint'));
    await soon(async () => expect(await page.getByRole('button', { name: /^Tema/ }).count()).toBe(0));
  });

  test('an address leads to its field in the reference, below the header', async () => {
    await page.goto(`${server.url}/docs#Actor.links`);
    const field = await page.locator('[id="Actor.links"]').boundingBox();
    expect(field?.y).toBeGreaterThanOrEqual(52);
    expect(field?.y).toBeLessThan(200);
    expect(await overhang(page)).toBe(0);
  });
});

describe('with scripts', () => {
  test('the choice of light or dark is that of the explorer, and chooses the picture', async () => {
    const page = await open({ colorScheme: 'light' });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${server.url}${PATHS}`);
    const picture = page.getByRole('img', { name: /The answer drawn/ });
    expect(await drawn(picture)).toContain('theme=light');
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    await page.goto(`${server.url}/?ids=nvidia,tsmc`);
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the contents stay in sight while one reads on', async () => {
    const page = await open({});
    await page.goto(`${server.url}/docs`);
    await page.mouse.move(900, 500);
    await page.mouse.wheel(0, 6000);
    await page.waitForFunction(() => window.scrollY > 3000);
    const contents = await page.getByRole('navigation', { name: 'Contents' }).boundingBox();
    expect(contents?.y).toBeGreaterThanOrEqual(0);
    expect(contents?.y).toBeLessThan(100);
    await page.context().close();
  });

  test('the keyboard skips the header, and opens and closes the list of pages', async () => {
    const page = await open({ viewport: NARROW });
    await page.goto(`${server.url}/q`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'content');
    const list = page.getByRole('button', { name: 'Pages' });
    await list.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Docs' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Docs' }).waitFor({ state: 'hidden' });
    await soon(async () =>
      expect(await list.evaluate((button) => button === document.activeElement)).toBe(true),
    );
    await page.context().close();
  });
});

describe('from the explorer', () => {
  test.each([
    ['wide', WIDE],
    ['narrow', NARROW],
  ])(
    'the other pages are reached, %s, in the language of the interface, and Back returns to the picture',
    async (name, viewport) => {
      const page = await open({ viewport, locale: 'it-IT' });
      await page.goto(`${server.url}/?ids=nvidia,tsmc`);
      await page.getByText('2 attori, 2 legami').waitFor();
      if (name === 'narrow') await page.getByRole('button', { name: 'Pagine' }).click();
      await page.getByRole('link', { name: 'Domande' }).click();
      await page.getByRole('heading', { name: 'Domande', level: 1 }).waitFor();
      await page.goBack();
      await page.getByText('2 attori, 2 legami').waitFor();
      expect(page.url()).toContain('a=nvidia:');
      await page.context().close();
    },
  );

  test('Escape closes the list of pages and leaves the selection', async () => {
    const page = await open({ viewport: NARROW });
    await page.goto(`${server.url}/?around=nvidia`);
    await page.getByRole('heading', { name: 'NVIDIA', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Pages' }).click();
    await page.getByRole('link', { name: 'Docs' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Docs' }).waitFor({ state: 'hidden' });
    await soon(async () =>
      expect(await page.getByRole('heading', { name: 'NVIDIA', level: 2 }).count()).toBe(1),
    );
    await page.context().close();
  });
});

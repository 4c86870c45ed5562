import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { atRest } from './canvas-places.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});

afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || 'nothing');

describe('what the reader is told', () => {
  test('Expand rests once nothing is left to bring', async () => {
    await page.goto(`${server.url}/?around=nvidia`);
    await page.getByRole('heading', { name: 'NVIDIA', level: 2 }).waitFor();
    const expand = page.getByRole('button', { name: 'Expand', exact: true });
    while ((await expand.getAttribute('aria-disabled')) === null) {
      const before = await page.getByText(/\d+ actors?, \d+ links?/).textContent();
      await expand.click();
      await page.waitForFunction((text) => !document.body.textContent?.includes(text ?? ''), before);
    }
    expect(await expand.getAttribute('title')).toBe('All neighbours are shown');
  }, 60_000);

  test('the title of the page names what is shown', async () => {
    await page.goto(server.url);
    expect(await page.title()).toBe('Chokepoint');
    const door = page.locator('.views a').first();
    const title = await door.locator('strong').textContent();
    await door.click();
    await page.waitForFunction((wanted) => document.title === wanted, `${title} · Chokepoint`);
    await page.goto(`${server.url}/?a=nvidia,tsmc,asml,smic`);
    await page.waitForFunction(() => document.title === 'NVIDIA, TSMC, ASML · Chokepoint');
  }, 60_000);

  test('a copied address is told', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}/?a=nvidia`);
    await atRest(page);
    await page.locator('#canvas').click({ button: 'right', position: { x: 120, y: 500 } });
    await page.getByRole('menuitem', { name: 'Copy address' }).click();
    await page.getByRole('status').filter({ hasText: 'Address copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  }, 60_000);
});

describe('the focus', () => {
  test('comes back from a dialog', async () => {
    await page.goto(`${server.url}/?a=nvidia`);
    await atRest(page);
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('?');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('canvas');

    await page.locator('#tab-paths').focus();
    await page.keyboard.press('?');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('tab-paths');

    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save view' }).click();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Views');
  }, 60_000);

  test('goes to the end of the path that is still to be chosen', async () => {
    await page.goto(`${server.url}/?around=bytedance`);
    await page.getByRole('button', { name: 'Paths', exact: true }).click();
    await page.locator('#path-to:focus').waitFor();
  }, 60_000);
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { atRest, placeOf } from './canvas-places.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

const shownActors = () => page.getByRole('region', { name: 'Shown actors' }).getByRole('button');
const undo = () => page.getByRole('button', { name: 'Undo' });

async function find(text: string, hit: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Search actors in any script' }).fill(text);
  await page.getByRole('option', { name: hit }).first().waitFor();
  await page.keyboard.press('Enter');
}

describe('the story', () => {
  test('from a Chinese name to who says so', async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Start with a question' }).waitFor();

    await find('字节跳动', /ByteDance.*official name: 字节跳动/);
    await page.getByRole('heading', { name: 'ByteDance', level: 2 }).waitFor();
    await page.getByText('1 actor, 0 links').waitFor();

    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await page.getByRole('button', { name: 'Collapse' }).waitFor();
    expect(await shownActors().count()).toBeGreaterThan(8);

    await page.getByRole('button', { name: 'Paths', exact: true }).click();
    await page.getByRole('combobox', { name: 'Choose an actor' }).fill('tsmc');
    await page.getByRole('option', { name: /^TSMC/ }).first().click();
    await page.getByText(/shortest/).waitFor();
    const step = page.getByRole('button', { name: /TSMC.*ByteDance/ }).first();
    await step.click();

    await page.getByRole('heading', { name: 'Who says so' }).waitFor();
    expect(await page.getByRole('heading', { level: 2, name: /^TSMC/ }).textContent()).toMatch(
      /TSMC .+ ByteDance/,
    );
    const source = page
      .getByRole('listitem')
      .filter({ hasText: /supports/ })
      .first();
    expect(await source.getByRole('link').getAttribute('href')).toMatch(/^https?:/);
    expect(await source.textContent()).toMatch(/read \d+ \w+ \d{4}|not read again/);
  }, 60_000);

  test('the address reopens the picture, and Back undoes', async () => {
    await page.goto(server.url);
    await find('bytedance', /^ByteDance/);
    await atRest(page);
    const one = await shownActors().count();

    const { x, y } = await placeOf(page, 'bytedance');
    await page.mouse.dblclick(x, y);
    await atRest(page);
    const address = page.url();
    const many = await shownActors().allTextContents();
    expect(many.length).toBeGreaterThan(one);

    await page.reload();
    await shownActors().first().waitFor({ state: 'attached' });
    await atRest(page);
    expect(page.url()).toBe(address);
    expect(await shownActors().allTextContents()).toEqual(many);

    await undo().click();
    await page.getByText('1 actor, 0 links').waitFor();
    await page.goForward();
    await page.getByText(`${many.length} actors`).waitFor();
  }, 60_000);

  test('a disputed link shows both sides', async () => {
    await page.goto(`${server.url}/?links=DISPUTED`);
    await page.getByRole('heading', { name: /Where the sources disagree/ }).waitFor();
    await page
      .getByRole('button', { name: /China.*NVIDIA/ })
      .first()
      .click();
    await page.getByText('Sources contradict each other').waitFor();
    expect(await page.getByText('≠ disputes').count()).toBeGreaterThan(0);
    expect(await page.getByText('supports', { exact: false }).count()).toBeGreaterThan(0);
  }, 60_000);

  test('the day takes away what had not begun', async () => {
    await page.goto(`${server.url}/?around=smic`);
    await atRest(page);
    const now = await page.getByText(/\d+ actors, \d+ links/).textContent();
    await page.getByRole('textbox', { name: 'As of' }).fill('7 October 2022');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove As of 7 Oct 2022' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-10-07');
    expect(await page.getByText(/\d+ actors, \d+ links/).textContent()).not.toBe(now);
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByText(now ?? '').waitFor();
  }, 60_000);

  test('an address that makes no sense is told, not feared', async () => {
    await page.goto(`${server.url}/?v=1&a=nvidia:0:0,nobody-at-all:9:9`);
    await page.getByText('Not in this graph, left out: nobody-at-all').waitFor();
    expect(await shownActors().count()).toBe(1);
    await page.goto(`${server.url}/?a=%E0%A4%A&asOf=tomorrow`);
    await page.getByText('could not be read').waitFor();
    await page.getByRole('heading', { name: 'Start with a question' }).waitFor();
  }, 60_000);
});

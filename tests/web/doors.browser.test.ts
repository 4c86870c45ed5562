import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { atRest } from './canvas-places.ts';

/** The ways in: the search box and the starting questions. */
let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'Start with a question' }).waitFor();
});
afterEach(() => page.close());

const field = () => page.getByRole('combobox', { name: 'Search actors in any script' });

test('Enter waits for the answer to what is typed', async () => {
  await field().fill('micron');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: /^Micron/ }).waitFor();
}, 60_000);

test('Enter never takes a hit of what was typed before', async () => {
  await field().fill('tsm');
  await page.getByRole('option', { name: /TSMC/ }).first().waitFor();
  await field().pressSequentially('c arizona', { delay: 40 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'TSMC Arizona' }).waitFor();
  await page.getByText('1 actor, 0 links').waitFor();
}, 60_000);

test('every starting question draws an answer', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ dataset { startingQuestions { address title } } }' }),
  });
  const { data } = (await response.json()) as {
    data: { dataset: { startingQuestions: { address: string; title: string }[] } };
  };
  expect(data.dataset.startingQuestions).toHaveLength(6);
  for (const { address, title } of data.dataset.startingQuestions) {
    await page.goto(server.url + address);
    await atRest(page);
    const summary = await page.getByText(/^\d+ actors, \d+ links$/).textContent();
    const [actors = 0, links = 0] = summary?.match(/\d+/g)?.map(Number) ?? [];
    expect({ title, enough: actors >= 4 && links >= 4 }).toEqual({ title, enough: true });
    expect(await page.getByText(/did not work|left out/).count()).toBe(0);
  }
}, 120_000);

test('paths over the supply chain alone name nothing else', async () => {
  await page.goto(`${server.url}/?paths=bytedance,asml&families=SUPPLY`);
  await page.getByText(/shortest/).waitFor();
  const supply = page.getByRole('button', { name: 'Supply', exact: true });
  expect(await supply.getAttribute('aria-pressed')).toBe('true');
  const sentences = await page.locator('.found-paths .path-step').allTextContents();
  expect(sentences.length).toBeGreaterThan(3);
  for (const sentence of sentences) expect(sentence).not.toMatch(/competes|regulates|develops/);
}, 60_000);

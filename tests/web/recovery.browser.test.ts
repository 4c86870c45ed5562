import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { atRest, placeOf } from './canvas-places.ts';

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

const API = '**/graphql';
const cut = () => page.route(API, (route) => route.abort());
const mend = () => page.unroute(API);
const alert = (within: string) => page.locator(within).getByRole('alert');
const tryAgain = (within: string) => page.locator(within).getByRole('button', { name: 'Try again' });
const questions = () => page.getByRole('heading', { name: 'Start with a question' });
const actor = () => page.getByRole('heading', { name: 'ByteDance', level: 2 });

async function openBare(): Promise<void> {
  await page.goto(`${server.url}/?a=bytedance`);
  await atRest(page);
}

async function click(): Promise<void> {
  const { x, y } = await placeOf(page, 'bytedance');
  await page.mouse.click(x, y);
}

describe('when the API cannot be reached', () => {
  test('the empty page asks again, with all that failed beside it', async () => {
    await cut();
    await page.goto(server.url);
    await alert('.empty').waitFor();
    await tryAgain('.empty').click();
    await alert('.empty').waitFor();

    await mend();
    await tryAgain('.empty').click();
    await questions().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Views' }).click();
    expect(await page.getByRole('menuitem').count()).toBeGreaterThan(1);
  }, 60_000);

  test('the empty page asks again by itself once the browser is online', async () => {
    await cut();
    await page.goto(server.url);
    await alert('.empty').waitFor();
    await mend();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await questions().waitFor();
  }, 60_000);

  test('the panel asks again when told to', async () => {
    await openBare();
    await cut();
    await click();
    await alert('.side').waitFor();
    await mend();
    await tryAgain('.side').click();
    await actor().waitFor();
  }, 60_000);

  test('selecting the same actor asks again', async () => {
    await openBare();
    await cut();
    await click();
    await alert('.side').waitFor();
    await mend();
    await click();
    await actor().waitFor();
  }, 60_000);

  test('a deed that failed can be done again', async () => {
    await openBare();
    await click();
    await actor().waitFor();
    await cut();
    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await alert('.stage').waitFor();
    await mend();
    await tryAgain('.stage').click();
    await page.getByRole('button', { name: 'Collapse' }).waitFor();
    expect(await alert('.stage').count()).toBe(0);
  }, 60_000);
});

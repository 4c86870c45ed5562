import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf } from './canvas-places.ts';

/** The shell remembers that a script did not come, and never asks for it again. */
const explorer = new Explorer({ networkIsCut: true, isWhole: true });

const API = '**/graphql';
const cut = () => explorer.page.route(API, (route) => route.abort());
const mend = () => explorer.page.unroute(API);
const alert = (within: string) => explorer.page.locator(within).getByRole('alert');
const tryAgain = (within: string) => explorer.page.locator(within).getByRole('button', { name: 'Try again' });
const questions = () => explorer.page.getByRole('heading', { name: 'Start with a question' });
const actor = () => explorer.page.getByRole('heading', { name: 'ByteDance', level: 2 });

async function openBare(): Promise<void> {
  await explorer.page.goto(`${explorer.url}/?a=bytedance`);
  await atRest(explorer.page);
}

async function click(): Promise<void> {
  const { x, y } = await placeOf(explorer.page, 'bytedance');
  await explorer.page.mouse.click(x, y);
}

describe('when the API cannot be reached', () => {
  test('the empty page asks again, with all that failed beside it', async () => {
    await cut();
    await explorer.page.goto(explorer.url);
    await alert('.empty').waitFor();
    // The alert of before is still there for a moment: only the request tells that it failed again.
    const failed = explorer.page.waitForEvent('requestfailed', (request) =>
      (request.postData() ?? '').includes('startingQuestions'),
    );
    await tryAgain('.empty').click();
    await failed;
    await alert('.empty').waitFor();

    await mend();
    await tryAgain('.empty').click();
    await questions().waitFor();
    await soon(async () => expect(await explorer.page.getByRole('alert').count()).toBe(0));
    await explorer.page.getByRole('button', { name: 'Views' }).click();
    await soon(async () => expect(await explorer.page.getByRole('menuitem').count()).toBeGreaterThan(1));
  }, 60_000);

  test('the empty page asks again by itself once the browser is online', async () => {
    await cut();
    await explorer.page.goto(explorer.url);
    await alert('.empty').waitFor();
    await mend();
    await explorer.page.context().setOffline(true);
    await explorer.page.context().setOffline(false);
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

  test('Enter searches again for what stands in the field', async () => {
    const { page } = explorer;
    await openBare();
    await cut();
    const field = page.getByRole('combobox', { name: 'Search actors in any script' });
    await field.fill('Huawei');
    await page.getByText('The server cannot be reached.').first().waitFor();
    await mend();
    await field.press('Enter');
    await page
      .getByRole('option', { name: /Huawei/ })
      .first()
      .waitFor();
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
    await explorer.page.getByRole('button', { name: 'Expand', exact: true }).click();
    await alert('.stage').waitFor();
    await mend();
    await tryAgain('.stage').click();
    await explorer.page.getByRole('button', { name: 'Collapse' }).waitFor();
    await soon(async () => expect(await alert('.stage').count()).toBe(0));
  }, 60_000);
});

test('a page that does not exist is told in the product, with a way to begin', async () => {
  const answer = await explorer.page.goto(`${explorer.url}/no-such-page`);
  expect(answer?.status()).toBe(404);
  await explorer.page.getByText('There is no page at /no-such-page').waitFor();
  await explorer.page.getByRole('heading', { name: 'Start with a question' }).waitFor();
}, 60_000);

describe('a part of the page whose code does not come', () => {
  test('says so in its place, and comes when asked again', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=nvidia,tsmc`);
    await atRest(page);
    await page.route('**/assets/sources-panel*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Sources' }).click();
    await alert('.side').getByText('The server cannot be reached').waitFor();
    await page.unroute('**/assets/sources-panel*');
    await tryAgain('.side').click();
    // A browser that never asks again gets the page anew, and a fresh page begins with the details.
    await soon(async () => {
      await page.getByRole('tab', { name: 'Sources' }).click();
      expect(await page.locator('.source').count()).toBeGreaterThan(0);
    });
  }, 60_000);

  test('is told in a notice where it is the canvas itself', async () => {
    const { page } = explorer;
    await page.route('**/assets/graph-canvas*', (route) => route.abort());
    await page.goto(`${explorer.url}/?ids=nvidia,tsmc`);
    await alert('.stage').getByText('The server cannot be reached').waitFor();
    await page.unroute('**/assets/graph-canvas*');
    await page.locator('.notice').getByRole('button', { name: 'Try again' }).click();
    await atRest(page);
    await soon(async () => expect(await page.locator('#canvas canvas').count()).toBeGreaterThan(0));
  }, 60_000);
});

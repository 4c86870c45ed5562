import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const explorer = new Explorer();

const focused = () =>
  explorer.page.evaluate(
    () => document.activeElement?.id || document.activeElement?.textContent || 'nothing',
  );

describe('what the reader is told', () => {
  test('Expand rests once nothing is left to bring', async () => {
    await explorer.page.goto(`${explorer.url}/?around=nvidia`);
    await explorer.page.getByRole('heading', { name: 'NVIDIA', level: 2 }).waitFor();
    const expand = explorer.page.getByRole('button', { name: 'Expand', exact: true });
    while ((await expand.getAttribute('aria-disabled')) === null) {
      const before = await explorer.page.getByText(/\d+ actors?, \d+ links?/).textContent();
      await expand.click();
      await explorer.page.waitForFunction((text) => !document.body.textContent?.includes(text ?? ''), before);
    }
    await soon(async () => expect(await expand.getAttribute('title')).toBe('All neighbours are shown'));
  }, 60_000);

  test('the title of the page names what is shown', async () => {
    await explorer.page.goto(explorer.url);
    await soon(async () => expect(await explorer.page.title()).toBe('Chokepoint'));
    const door = explorer.page.locator('.views a').first();
    const title = await door.locator('strong').textContent();
    await door.click();
    await explorer.page.waitForFunction((wanted) => document.title === wanted, `${title} · Chokepoint`);
    await explorer.page.goto(`${explorer.url}/?a=nvidia,tsmc,asml,smic`);
    await explorer.page.waitForFunction(() => document.title === 'NVIDIA, TSMC, ASML · Chokepoint');
  }, 60_000);

  test('a copied address is told', async () => {
    await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.page.goto(`${explorer.url}/?a=nvidia`);
    await atRest(explorer.page);
    await explorer.page.locator('#canvas').click({ button: 'right', position: { x: 120, y: 500 } });
    await explorer.page.getByRole('menuitem', { name: 'Copy address' }).click();
    await explorer.page.getByRole('status').filter({ hasText: 'Address copied' }).waitFor();
    expect(await explorer.page.evaluate(() => navigator.clipboard.readText())).toBe(explorer.page.url());
  }, 60_000);
});

describe('the focus', () => {
  test('comes back from a dialog', async () => {
    await explorer.page.goto(`${explorer.url}/?a=nvidia`);
    await atRest(explorer.page);
    const dialog = explorer.page.getByRole('dialog');
    await explorer.page.keyboard.press('?');
    await dialog.waitFor();
    await explorer.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await soon(async () => expect(await focused()).toBe('canvas'));

    await explorer.page.locator('#tab-paths').focus();
    await explorer.page.keyboard.press('?');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await soon(async () => expect(await focused()).toBe('tab-paths'));

    await explorer.page.getByRole('button', { name: 'Views' }).click();
    await explorer.page.getByRole('menuitem', { name: 'Save view' }).click();
    await dialog.waitFor();
    await explorer.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await soon(async () => expect(await focused()).toBe('Views'));
  }, 60_000);

  test('goes to the end of the path that is still to be chosen', async () => {
    await explorer.page.goto(`${explorer.url}/?around=bytedance`);
    await explorer.page.getByRole('button', { name: 'Paths', exact: true }).click();
    await explorer.page.locator('#path-to:focus').waitFor();
  }, 60_000);
});

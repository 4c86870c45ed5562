import { describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const explorer = new Explorer();

function actorsNow() {
  return decodeAddress(new URL(explorer.page.url()).search).state.actors;
}

describe('a saved view added to the picture', () => {
  test('from the menu, merged by id as one step, while nobody there moves', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=nvidia,huawei`);
    await atRest(page);
    const before = actorsNow();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: /^Add “From light to model/ }).click();
    await page.waitForURL((url) => decodeAddress(url.search).state.actors.length > 10);
    expect(actorsNow().slice(0, 2)).toEqual(before);
    expect(actorsNow().filter(({ id }) => id === 'nvidia')).toHaveLength(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.showing').getByText('2 actors').waitFor();
  }, 60_000);

  test('by its address; what is no address is said to be none', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=huawei`);
    await atRest(page);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Another view…' }).click();
    const field = page.getByRole('textbox', { name: 'Address or id of a view' });
    await field.fill('nothing of the kind');
    await page.getByText('neither the address nor the id').waitFor();
    await soon(async () =>
      expect(await page.getByRole('button', { name: 'Open', exact: true }).isDisabled()).toBe(true),
    );
    await field.fill(`${explorer.url}/v/chip-supply-chain`);
    await page.getByRole('button', { name: 'Add to this picture' }).click();
    await page.waitForURL((url) => decodeAddress(url.search).state.actors.length > 10);
    expect(actorsNow()[0]?.id).toBe('huawei');
  }, 60_000);
});

describe('a view that does not exist', () => {
  test('is told in the dialog, and the picture keeps its address', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=huawei`);
    await atRest(page);
    const address = page.url();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Another view…' }).click();
    await page.getByRole('textbox', { name: 'Address or id of a view' }).fill('no-such-view');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('There is no view “no-such-view”').waitFor();
    expect(page.url()).toBe(address);
  }, 60_000);
});

test('a long title without a space stays within the canvas', async () => {
  const { page } = explorer;
  await page.goto(`${explorer.url}/?ids=nvidia,tsmc`);
  await atRest(page);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save view' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Halbleiterlieferkette'.repeat(5));
  await page.keyboard.press('Enter');
  await page.goto((await page.locator('.saved a').getAttribute('href')) ?? '');
  const title = page.getByRole('heading', { level: 1 });
  await title.getByText('Halbleiter').waitFor();
  const [inner, box, showing] = [
    await title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    await title.boundingBox(),
    await page.locator('.showing').boundingBox(),
  ];
  expect(inner).toBe(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(showing?.x ?? 0);
}, 60_000);

import { describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
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
    expect(await page.getByRole('button', { name: 'Open', exact: true }).isDisabled()).toBe(true);
    await field.fill(`${explorer.url}/v/chip-supply-chain`);
    await page.getByRole('button', { name: 'Add to this picture' }).click();
    await page.waitForURL((url) => decodeAddress(url.search).state.actors.length > 10);
    expect(actorsNow()[0]?.id).toBe('huawei');
  }, 60_000);
});

import { expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const explorer = new Explorer();

/** They have links of supply among them, and none of ownership. */
async function open(more = ''): Promise<void> {
  await explorer.page.goto(`${explorer.url}/?v=1&a=asml:-300:0,nvidia:0:0,tsmc:300:0${more}`);
  await atRest(explorer.page);
}

const legend = () => explorer.page.getByRole('complementary', { name: 'Legend' });

test('where all actors are hidden, the canvas says so and brings them back', async () => {
  await open();
  await explorer.page.keyboard.press('Control+a');
  await explorer.page.keyboard.press('h');
  await explorer.page.getByText('All 3 actors are hidden.').waitFor();
  await explorer.page.getByRole('button', { name: 'Show them' }).click();
  await explorer.page.locator('.showing').getByText('3 actors,').waitFor();
  await soon(async () => expect(await explorer.page.getByText('are hidden').count()).toBe(0));
}, 60_000);

test('a kind that is hidden stands in the legend though the picture has none of it', async () => {
  await open('&hide=OWNS&hideActors=Person');
  await legend()
    .getByRole('button', { name: /^owns 0/ })
    .click();
  await explorer.page.waitForURL((url) => !url.search.includes('OWNS'));
  await legend()
    .getByRole('button', { name: /^People 0/ })
    .waitFor();
}, 60_000);

test('a range of links that could hold nobody is told and not applied', async () => {
  await open();
  await legend().getByRole('textbox', { name: 'at most' }).fill('1');
  await explorer.page.keyboard.press('Enter');
  await legend().getByRole('textbox', { name: 'at least' }).fill('5');
  await explorer.page.keyboard.press('Enter');
  await legend().getByText('that would leave nobody').waitFor();
  await atRest(explorer.page);
  const { leastLinks, mostLinks } = decodeAddress(new URL(explorer.page.url()).search).state;
  expect([leastLinks, mostLinks]).toEqual([undefined, 1]);
  await legend().getByRole('textbox', { name: 'at most' }).fill('9');
  await explorer.page.keyboard.press('Enter');
  await explorer.page.waitForURL((url) => decodeAddress(url.search).state.leastLinks === 5);
}, 60_000);

test('a year typed as a day says which of its days is shown', async () => {
  await open();
  await explorer.page.getByRole('textbox', { name: 'As of' }).fill('2022');
  await explorer.page.keyboard.press('Enter');
  await explorer.page.getByText('2022: its last day is shown, 31 Dec 2022.').waitFor();
}, 60_000);

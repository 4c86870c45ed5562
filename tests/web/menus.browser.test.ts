import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf as middleOf } from './canvas-places.ts';

const explorer = new Explorer();

const item = (name: string | RegExp) => explorer.page.getByRole('menuitem', { name });
const menu = () => explorer.page.getByRole('menu');
const dialog = () => explorer.page.getByRole('dialog');
const heading = (name: string | RegExp) => explorer.page.getByRole('heading', { level: 2, name });
const says = (text: string | RegExp) => explorer.page.locator('.showing').filter({ hasText: text }).waitFor();
const picture = () => decodeAddress(new URL(explorer.page.url()).search).state;
const copied = () => explorer.page.evaluate(() => navigator.clipboard.readText());

/** Four of the chain: only NVIDIA and TSMC are linked twice, UMC to none of them. */
const FOUR = '/?v=1&a=asml:-300:0,nvidia:0:0,tsmc:300:0,umc:0:300&look=0:100:1';

beforeEach(async () => {
  await explorer.page.goto(explorer.url + FOUR);
  await says('4 actors');
  await atRest(explorer.page);
});

/** A little beside the middle, where Cytoscape overlooks shapes that have a corner right above. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const { x, y } = await middleOf(page, id);
  return { x: x + 4, y: y + 3 };
}

async function rightClick(id: string): Promise<void> {
  const { x, y } = await placeOf(explorer.page, id);
  await explorer.page.mouse.click(x, y, { button: 'right' });
  await menu().waitFor();
}

/** On the only link between the two, which bends round NVIDIA in the middle. */
async function rightClickLink(): Promise<void> {
  const [from, to] = [await placeOf(explorer.page, 'asml'), await placeOf(explorer.page, 'tsmc')];
  await explorer.page.mouse.click(from.x + (to.x - from.x) / 4, from.y + 16, { button: 'right' });
  await menu().waitFor();
}

async function rightClickNothing(): Promise<void> {
  await explorer.page.locator('#canvas').click({ button: 'right', position: { x: 60, y: 120 } });
  await menu().waitFor();
}

async function select(...ids: string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    const { x, y } = await placeOf(explorer.page, id);
    if (at > 0) await explorer.page.keyboard.down('Control');
    await explorer.page.mouse.click(x, y);
    if (at > 0) await explorer.page.keyboard.up('Control');
  }
}

describe('the menu of an actor', () => {
  test('selects it in place of another, and still knows that other', async () => {
    await select('nvidia');
    await heading('NVIDIA').waitFor();
    await rightClick('asml');
    await heading('ASML').waitFor();
    await item(/common/i).click();
    await explorer.page.getByRole('heading', { level: 2, name: /^2 actors/ }).waitFor();
  }, 60_000);

  test('hides it, keeps its neighbours only, and shows all again', async () => {
    await rightClick('umc');
    await item(/^Hide H/).click();
    await says('3 of 4 actors');
    await rightClickNothing();
    await item('Show all').click();
    await says(/^4 actors/);
    await rightClick('nvidia');
    await item('Focus within 1 hop').click();
    await says('2 of 4 actors');
  }, 60_000);

  test('selects its neighbours, asks for paths, opens sources', async () => {
    await rightClick('nvidia');
    await item('Select neighbours').click();
    await heading('TSMC').waitFor();
    await rightClick('nvidia');
    await item('Paths to here').click();
    await explorer.page.getByText('To', { exact: true }).first().waitFor();
    await explorer.page.locator('#path-from:focus').waitFor();
    await rightClick('nvidia');
    await item('Sources').click();
    await heading('NVIDIA').or(explorer.page.locator('#tab-sources[aria-selected=true]')).first().waitFor();
  }, 60_000);

  test('copies an address that opens it with its neighbours', async () => {
    await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await rightClick('umc');
    await item('Copy link').click();
    await explorer.page.getByText('Address copied').waitFor();
    expect(await copied()).toBe(`${explorer.url}/?around=umc`);
  }, 60_000);

  test('asks for what it has in common with what is selected', async () => {
    await select('nvidia');
    await rightClick('asml');
    await item('Common neighbours with the selection').click();
    await heading('2 actors selected').waitFor();
    await explorer.page.getByRole('heading', { name: /^Common neighbours \d/ }).waitFor();
    await explorer.page.locator('#side-content:focus').waitFor();
  }, 60_000);

  test('works by keyboard alone, and gives the focus back', async () => {
    await explorer.page.keyboard.press('ArrowUp');
    await heading('NVIDIA').waitFor();
    await explorer.page.keyboard.press('ContextMenu');
    await menu().waitFor();
    await explorer.page.keyboard.press('End');
    await item('Export these…').and(explorer.page.locator(':focus')).waitFor();
    await explorer.page.keyboard.press('Home');
    await explorer.page.keyboard.press('r');
    await item('Remove from the canvas').and(explorer.page.locator(':focus')).waitFor();
    await explorer.page.keyboard.press('Enter');
    await says(/^3 actors/);
    await soon(async () =>
      expect(await explorer.page.evaluate(() => document.activeElement?.id)).toBe('canvas'),
    );
  }, 60_000);
});

describe('expanding with a choice', () => {
  test('lists kinds and directions with counts, and brings what is ticked, as one step', async () => {
    await rightClick('nvidia');
    await item('Expand…').click();
    await dialog()
      .getByRole('checkbox', { name: /^is supplied by \d+/ })
      .waitFor();
    await soon(async () =>
      expect(
        await dialog()
          .getByRole('checkbox', { name: /all shown/ })
          .first()
          .isDisabled(),
      ).toBe(true),
    );
    await dialog().getByRole('button', { name: 'None' }).click();
    await soon(async () =>
      expect(await dialog().getByRole('button', { name: 'Expand' }).isDisabled()).toBe(true),
    );
    await dialog()
      .getByRole('checkbox', { name: /^designs/ })
      .check();
    await dialog().getByRole('combobox').selectOption('5 actors');
    await dialog()
      .getByText(/^Adds up to 5 actors along \d+ links/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Expand' }).click();
    await says(/^9 actors/);
    const brought = picture().actors.filter(({ broughtBy }) => broughtBy === 'nvidia');
    expect(brought).toHaveLength(5);
    await explorer.page.getByRole('status').filter({ hasText: '5 actors added.' }).waitFor();
    await explorer.page.getByRole('button', { name: 'Undo' }).click();
    await says(/^4 actors/);
  }, 60_000);

  test('says how much of a hub is shown, adds more, and leaves the rest where it was', async () => {
    const before = picture().actors;
    const { x, y } = await placeOf(explorer.page, 'nvidia');
    await explorer.page.mouse.dblclick(x, y);
    await explorer.page.getByText(/^\d+ of 5\d links of NVIDIA are shown\.$/).waitFor();
    await says(/^29 actors/);
    await atRest(explorer.page);
    await soon(() => expect(picture().actors.slice(0, 4)).toEqual(before));
    await explorer.page.getByRole('button', { name: /^Add up to \d+ more actors$/ }).click();
    await explorer.page.getByText(/links of NVIDIA are shown/).waitFor({ state: 'detached' });
    await atRest(explorer.page);
    await rightClick('nvidia');
    await item(/^Collapse/).click();
    await says(/^4 actors/);
  }, 60_000);

  test('tells when nothing is left to bring', async () => {
    await explorer.page.goto(`${explorer.url}/?around=umc`);
    await atRest(explorer.page);
    await explorer.page.keyboard.press('e');
    await explorer.page.getByText(/^Nothing to add: all neighbours of UMC/).waitFor();
  }, 60_000);
});

describe('the menu of a link', () => {
  test('cites it, selects its ends', async () => {
    await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await rightClickLink();
    await item('Copy citation').click();
    await explorer.page.getByText('Citation copied').waitFor();
    expect(await copied()).toMatch(/^ASML supplies .*TSMC.*\.\n.+, .+, https?:/);
    await rightClickLink();
    await item('Select both ends').click();
    await heading('2 actors selected').waitFor();
  }, 60_000);

  test('leaves only its kind, and all again', async () => {
    await rightClickLink();
    await item(/^Only this kind/).click();
    await says('4 actors, 1 of 3 links');
    await rightClickLink();
    await item('All kinds again').click();
    await says('4 actors, 3 links');
    await rightClickLink();
    await item(/^Hide this kind/).click();
    await says('4 actors, 2 of 3 links');
  }, 60_000);
});

describe('several selected', () => {
  test('the panel lists them, what links them and what they have in common', async () => {
    await select('nvidia', 'tsmc');
    await heading('2 actors selected').waitFor();
    await explorer.page.getByRole('button', { name: /TSMC manufactures for NVIDIA.*source/ }).waitFor();
    const common = explorer.page.getByRole('heading', { name: /^Common neighbours \d/ });
    await common.waitFor();
    await explorer.page.getByRole('button', { name: /^Add all \d+$/ }).click();
    await says(/^\d\d actors/);
    await explorer.page.getByRole('button', { name: /^Let go of TSMC/ }).click();
    await heading('NVIDIA').waitFor();
  }, 60_000);

  test('a menu on one of them is about all', async () => {
    await select('nvidia', 'tsmc');
    await rightClick('tsmc');
    await explorer.page.getByText('2 actors selected').first().waitFor();
    await item('Select the links among these').click();
    await heading('2 actors and 2 links selected').waitFor();
    await rightClick('tsmc');
    await item(/^Hide others/).click();
    await says('2 of 4 actors');
    const before = picture().actors;
    await rightClick('tsmc');
    await item('Arrange only these').click();
    await explorer.page.getByRole('button', { name: 'Undo' }).waitFor();
    await atRest(explorer.page);
    await soon(() =>
      expect(picture().actors.filter(({ id }) => id === 'asml' || id === 'umc')).toEqual(
        before.filter(({ id }) => id === 'asml' || id === 'umc'),
      ),
    );
    await soon(() => expect(picture().actors).not.toEqual(before));
    await rightClick('nvidia');
    await item('Paths between').click();
    await explorer.page
      .getByText(/shortest|\d+ paths?/)
      .first()
      .waitFor();
  }, 60_000);
});

test('the lasso selects what it is drawn round', async () => {
  await explorer.page.getByRole('button', { name: /^Draw round/ }).click();
  const { x, y } = await placeOf(explorer.page, 'umc');
  await explorer.page.mouse.move(x - 60, y - 40);
  await explorer.page.mouse.down();
  for (const [right, down] of [
    [60, -40],
    [60, 50],
    [-60, 50],
  ] as const)
    await explorer.page.mouse.move(x + right, y + down, { steps: 4 });
  await explorer.page.mouse.up();
  await heading('United Microelectronics').or(heading(/^UMC/)).waitFor();
}, 60_000);

test('the menu of the canvas selects all, inverts and lays out', async () => {
  await rightClickNothing();
  await item(/^Select all/).click();
  await heading('4 actors selected').waitFor();
  await explorer.page.keyboard.press('Escape');
  await select('umc');
  await rightClickNothing();
  await item('Invert selection').click();
  await heading('3 actors selected').waitFor();
  await rightClickNothing();
  await item(/^Layout/).click();
  await explorer.page.getByRole('menuitemradio', { name: 'Rings' }).click();
  await explorer.page.waitForURL(/layout=concentric/);
}, 60_000);

describe('by touch, 390 wide', () => {
  test('a long press opens a menu that fits, and taps gather', async () => {
    const context = await explorer.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'en-GB',
    });
    const page = await context.newPage();
    await page.goto(`${explorer.url}/?v=1&a=nvidia:0:-60,tsmc:0:60&look=0:0:1`);
    await page.locator('.showing').filter({ hasText: '2 actors' }).waitFor();
    await atRest(page);
    const { x, y } = await placeOf(page, 'nvidia');
    const touch = await context.newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.getByRole('menu').waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(400);
    const box = await page.getByRole('menu').boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(
      true,
    );
    for (const each of await page.getByRole('menuitem').all())
      expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    const views = await page.getByRole('menu').boundingBox();
    expect(views && views.x >= 0 && views.x + views.width <= 390).toBe(true);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Select several/ }).click();
    await atRest(page);
    for (const id of ['nvidia', 'tsmc']) {
      const place = await placeOf(page, id);
      await page.touchscreen.tap(place.x, place.y);
      await page.waitForTimeout(400);
    }
    await page.getByRole('button', { name: /^Select several/ }).click();
    await page.getByRole('heading', { level: 2, name: '2 actors selected' }).waitFor();

    // On a low screen the sheet pushes the tools up, but not over the bar.
    await page.setViewportSize({ width: 390, height: 720 });
    const bar = await page.locator('.stage-bar .undo').boundingBox();
    const tools = await page.locator('.tool-group:visible').first().boundingBox();
    expect(tools?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
    await context.close();
  }, 60_000);
});

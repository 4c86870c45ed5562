import { describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf } from './canvas-places.ts';

interface Point {
  x: number;
  y: number;
}

const explorer = new Explorer({ hasMotion: true });

/** Four actors at known places. Two links lead from TSMC to NVIDIA and back, in the middle between them. */
const ACTORS = '/?v=1&a=nvidia:0:0,tsmc:300:0,asml:300:240,smic:-300:240';

async function open(zoom = 0.7): Promise<void> {
  await explorer.page.goto(`${explorer.url}${ACTORS}&look=0:120:${zoom}`);
  await atRest(explorer.page);
}

const aLink = () => explorer.page.getByRole('heading', { level: 2, name: /NVIDIA.*TSMC|TSMC.*NVIDIA/ });
const selected = () =>
  explorer.page.locator('#table tbody tr[aria-selected=true] .cell-name').allTextContents();
const placed = (id: string) =>
  decodeAddress(new URL(explorer.page.url()).search).state.actors.find((actor) => actor.id === id);

async function expectSelected(...names: string[]): Promise<void> {
  expect((await selected()).sort()).toEqual([...names].sort());
}

async function clickOn(id: string, key?: 'Control' | 'Shift'): Promise<void> {
  const { x, y } = await placeOf(explorer.page, id);
  if (key) await explorer.page.keyboard.down(key);
  await explorer.page.mouse.click(x, y);
  if (key) await explorer.page.keyboard.up(key);
  // Two clicks in a hurry are a double click.
  await explorer.page.waitForTimeout(500);
}

async function clickBetween(one: string, other: string, below = 0): Promise<void> {
  const [from, to] = [await placeOf(explorer.page, one), await placeOf(explorer.page, other)];
  await explorer.page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2 + below);
  await explorer.page.waitForTimeout(500);
}

async function drag(points: readonly Point[], key?: 'Shift' | 'Control'): Promise<void> {
  const { keyboard, mouse } = explorer.page;
  const [first, ...rest] = points;
  await mouse.move(first?.x ?? 0, first?.y ?? 0);
  if (key) await keyboard.down(key);
  await mouse.down();
  for (const { x, y } of rest) await mouse.move(x, y, { steps: 4 });
  await mouse.up();
  if (key) await keyboard.up(key);
}

/** The corners of a box round actors, from the upper left clockwise. */
async function around(ids: readonly string[]): Promise<[Point, Point, Point, Point]> {
  const places = await Promise.all(ids.map((id) => placeOf(explorer.page, id)));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - 40, Math.max(...xs) + 40];
  const [top, bottom] = [Math.min(...ys) - 40, Math.max(...ys) + 40];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

test('whom one points at is in the light until the pointer leaves, be it straight out of the canvas', async () => {
  await open();
  const { page } = explorer;
  const alone = page.locator('.has-spotlight');
  const { x, y } = await placeOf(page, 'tsmc');
  await page.mouse.move(x, y, { steps: 4 });
  await alone.waitFor();
  await page.getByRole('tab', { name: 'Details' }).hover();
  await alone.waitFor({ state: 'detached' });
}, 60_000);

describe('choosing several', () => {
  test('Shift and a drag over the background draw a box round them', async () => {
    await open();
    const [start, , end] = await around(['nvidia', 'tsmc']);
    await drag([start, end], 'Shift');
    await expectSelected('NVIDIA', 'TSMC');
  }, 60_000);

  test('Ctrl and a drag draw a lasso, which may leave out who lies between', async () => {
    await open();
    const { x, y } = await placeOf(explorer.page, 'nvidia');
    const [topLeft, topRight, bottomRight, bottomLeft] = await around(['nvidia', 'tsmc', 'asml', 'smic']);
    // Down past NVIDIA and up again on its other side.
    const dent = [
      { x: x - 60, y: y - 40 },
      { x, y: y + 90 },
      { x: x + 60, y: y - 40 },
    ];
    await drag([topLeft, ...dent, topRight, bottomRight, bottomLeft], 'Control');
    await expectSelected('ASML', 'SMIC', 'TSMC');
  }, 60_000);

  test('Ctrl or Shift and a click add one and let it go again', async () => {
    await open();
    await clickOn('nvidia');
    await clickOn('smic', 'Control');
    await clickOn('asml', 'Shift');
    await expectSelected('ASML', 'NVIDIA', 'SMIC');
    await clickOn('smic', 'Control');
    await expectSelected('ASML', 'NVIDIA');
    await clickOn('tsmc');
    await expectSelected('TSMC');
  }, 60_000);

  test('a drag of one of them moves them all', async () => {
    await open();
    await clickOn('nvidia');
    await clickOn('smic', 'Control');
    const { x, y } = await placeOf(explorer.page, 'nvidia');
    await drag([
      { x, y },
      { x: x + 35, y: y - 70 },
    ]);
    await atRest(explorer.page);
    expect(placed('nvidia')).toMatchObject({ x: 50, y: -100, pinned: true });
    expect(placed('smic')).toMatchObject({ x: -250, y: 140, pinned: true });
    expect(placed('asml')).toEqual({ id: 'asml', x: 300, y: 240 });
  }, 60_000);
});

describe('two links between the same two actors', () => {
  test('are one from afar: a click selects both, and then each can be had', async () => {
    await open(0.6);
    await clickBetween('nvidia', 'tsmc');
    await soon(async () => expect(await aLink().count()).toBe(0));
    await clickBetween('nvidia', 'tsmc');
    await aLink().waitFor();
  }, 60_000);

  test('are two from close by', async () => {
    await open(0.6);
    const { x, y } = await placeOf(explorer.page, 'nvidia');
    const before = explorer.page.url();
    await explorer.page.mouse.dblclick(x + 40, y - 90);
    await explorer.page.waitForFunction((url) => location.href !== url, before);
    await atRest(explorer.page);
    // Where the lower of two lines runs: the straight one in the middle is gone.
    await clickBetween('nvidia', 'tsmc', 16);
    await aLink().waitFor();
  }, 60_000);
});

test('a notch of the wheel zooms at the pointer by about a sixth', async () => {
  await open();
  const before = await placeOf(explorer.page, 'tsmc');
  await explorer.page.mouse.move(before.x, before.y);
  await explorer.page.mouse.wheel(0, -100);
  await atRest(explorer.page);
  const { camera } = decodeAddress(new URL(explorer.page.url()).search).state;
  expect((camera?.zoom ?? 0) / 0.7).toBeGreaterThan(1.14);
  const after = await placeOf(explorer.page, 'tsmc');
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(4);
});

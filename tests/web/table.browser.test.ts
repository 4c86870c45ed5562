import { beforeEach, describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf } from './canvas-places.ts';

const explorer = new Explorer();

const table = () => explorer.page.getByRole('region', { name: 'Table of what is shown' });
const rows = () => table().locator('tbody').getByRole('row');
const row = (name: string | RegExp) => table().getByRole('row', { name });
const chosen = () => table().locator('tbody tr[aria-selected=true]');
const tab = (name: string) => table().getByRole('tab', { name });
const menu = () => explorer.page.getByRole('menu');
const press = (key: string) => explorer.page.keyboard.press(key);
const count = async (text: RegExp) =>
  Number((await explorer.page.getByText(text).textContent())?.match(/\d+/)?.[0]);
const shownActors = () => count(/^\d+ actors?, \d+ links?$/);

/** What has the focus: the name of a button, the first words of a row. */
const focused = () =>
  explorer.page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** The focus follows a key as soon as the page is drawn again. */
const focusIs = (start: string) =>
  explorer.page.waitForFunction((text) => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').startsWith(text);
  }, start);

/** The canvas has the focus at first: what stands before it is reached backwards. */
async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (name.test(await focused())) return;
    await press(key);
  }
  throw new Error(`${key} does not reach ${name}`);
}

beforeEach(async () => {
  await explorer.page.goto(`${explorer.url}/?a=nvidia,tsmc,asml,smic,huawei`);
  await atRest(explorer.page);
});

describe('by the keyboard alone', () => {
  test('from the skip link to a sorted row, its menu, and what the menu does', async () => {
    const before = await shownActors();
    await tabTo(/^Skip to the table$/, 'Shift+Tab');
    await press('Enter');
    await focusIs('Table of what is shown');
    await tabTo(/^In all$/);
    await press('Enter');
    await soon(async () =>
      expect(await table().getByRole('columnheader', { name: 'In all' }).getAttribute('aria-sort')).toBe(
        'descending',
      ),
    );
    const figures = (await table().locator('tbody .cell-linksInAll').allTextContents()).map(Number);
    expect(figures).toEqual([...figures].sort((one, other) => other - one));

    await tabTo(/^NVIDIA/);
    await press('ArrowDown');
    await press('End');
    const last = await focused();
    expect(last).toBe(await rows().last().textContent());
    await press('Enter');
    await soon(async () => expect(await chosen().textContent()).toBe(last));

    await press('Shift+F10');
    await menu().waitFor();
    await press('Enter');
    await explorer.page.waitForFunction(
      (known) => Number(document.querySelector('.showing')?.textContent?.match(/\d+/)?.[0]) > known,
      before,
    );
    await soon(async () => expect(await focused()).toContain(last.slice(0, 4)));
  }, 60_000);

  test('T opens and closes it, and the focus comes along', async () => {
    await explorer.page.locator('#canvas').focus();
    await press('t');
    await focusIs('ASML');
    await press('t');
    await focusIs('The graph');
    await soon(async () => expect(await table().getAttribute('class')).not.toContain('is-open'));

    await explorer.page.getByRole('button', { name: 'Table', exact: true }).focus();
    await press('Enter');
    await tabTo(/^ASML/, 'Shift+Tab');
    await press('Escape');
    await explorer.page.waitForFunction(() => document.activeElement?.id === 'canvas');
    await soon(async () => expect(await table().getAttribute('class')).not.toContain('is-open'));
  }, 60_000);

  test('Space selects, with Control another too, with Shift all between', async () => {
    await explorer.page.locator('#canvas').focus();
    await press('t');
    await focusIs('ASML');
    await press('Space');
    await soon(async () => expect(await chosen().count()).toBe(1));
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Control+Enter');
    await soon(async () => expect(await chosen().count()).toBe(2));
    await press('ArrowDown');
    await press('Shift+ArrowDown');
    await soon(async () => expect(await chosen().count()).toBe(3));
  }, 60_000);

  test('who is removed from its row leaves the focus in the table', async () => {
    await explorer.page.locator('#canvas').focus();
    await press('t');
    await focusIs('ASML');
    await press('Shift+F10');
    await menu().getByRole('menuitem', { name: 'Remove from the canvas' }).focus();
    await press('Enter');
    await row(/^ASML/).waitFor({ state: 'detached' });
    await soon(async () => expect(await rows().count()).toBe(4));
    await explorer.page.waitForFunction(() => document.activeElement?.matches('#table tbody tr'));
  }, 60_000);
});

describe('in step with the canvas', () => {
  test('what is clicked on the canvas is marked and in sight, and the other way round', async () => {
    await explorer.page.goto(`${explorer.url}/?around=nvidia`);
    await atRest(explorer.page);
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    await atRest(explorer.page);
    const box = await chosen().boundingBox();
    await soon(async () => expect(await chosen().textContent()).toMatch(/^NVIDIA/));
    expect(box && box.y > 400 && box.y + box.height < 740).toBe(true);

    await row(/^AMD/).click();
    await explorer.page.getByRole('heading', { level: 2, name: 'AMD' }).waitFor();
    await row(/^Arm/).click({ modifiers: ['Shift'] });
    await soon(async () => expect(await chosen().count()).toBeGreaterThan(1));
    await row(/^AMD/).click({ modifiers: ['Control'] });
    await soon(async () => expect(await row(/^AMD/).getAttribute('aria-selected')).toBe('false'));
  }, 60_000);

  test('a link selected elsewhere brings its table forward', async () => {
    await explorer.page.goto(`${explorer.url}/?links=DISPUTED`);
    await atRest(explorer.page);
    await explorer.page
      .locator('.side')
      .getByRole('button', { name: /China.*NVIDIA/ })
      .first()
      .click();
    await soon(async () => expect(await tab('Links').getAttribute('aria-selected')).toBe('true'));
    await soon(async () => expect(await chosen().textContent()).toMatch(/^China.*NVIDIA.*disputed/));
  }, 60_000);

  test('a double click on a row brings its actor to the middle', async () => {
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    await atRest(explorer.page);
    const before = explorer.page.url();
    await row(/^SMIC/).dblclick();
    await explorer.page.waitForURL(({ href }) => href !== before);
    await atRest(explorer.page);
    const { x, y } = await placeOf(explorer.page, 'smic');
    const canvas = await explorer.page.locator('#canvas').boundingBox();
    if (!canvas) throw new Error('no canvas');
    expect(Math.abs(x - canvas.x - canvas.width / 2)).toBeLessThan(5);
    expect(Math.abs(y - canvas.y - canvas.height / 2)).toBeLessThan(5);
  }, 60_000);
});

describe('the rows', () => {
  test('are filtered in any language, and say how many of how many', async () => {
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    const filter = table().getByRole('searchbox');
    await filter.fill('台积电');
    await table().getByText('1 of 5').waitFor();
    await soon(async () => expect(await rows().textContent()).toMatch(/^TSMC/));
    await filter.fill('nobody');
    await table().getByText('No row matches').waitFor();
    await press('Escape');
    await soon(async () => expect(await rows().count()).toBe(5));
    await soon(async () => expect(await table().getAttribute('class')).toContain('is-open'));
  }, 60_000);

  test('who is hidden is listed, and comes back', async () => {
    await explorer.page.goto(`${explorer.url}/?v=1&a=nvidia:0:0,tsmc:90:0:h`);
    await explorer.page.getByText(/^1 of 2 actors/).waitFor();
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    await row(/^TSMC hidden/)
      .getByRole('button', { name: 'Show TSMC' })
      .click();
    await explorer.page.getByText(/^2 actors/).waitFor();
    await soon(async () => expect(await row(/^TSMC/).getByRole('button').count()).toBe(1));
  }, 60_000);

  test('a right click opens the same menu as on the canvas', async () => {
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    await tab('Links').click();
    const all = await rows().count();
    const link = row(/TSMC.*NVIDIA/).first();
    const verb = await link.locator('.cell-verb').textContent();
    await link.click({ button: 'right' });
    await menu()
      .getByRole('menuitem', { name: /^Only this kind/ })
      .click();
    await explorer.page.getByText(/ of \d+ links$/).waitFor();
    await soon(async () => expect(await rows().count()).toBeLessThan(all));
    expect(new Set(await table().locator('tbody .cell-verb').allTextContents())).toEqual(new Set([verb]));
  }, 60_000);

  test('of a large picture come a hundred at a time', async () => {
    await explorer.page.goto(`${explorer.url}/?links=CONFIRMED`);
    await atRest(explorer.page);
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    await tab('Links').click();
    await soon(async () => expect(await rows().count()).toBe(100));
    const first = await rows().first().textContent();
    await table()
      .getByText(/^1–100 of \d+$/)
      .waitFor();
    await table().getByRole('button', { name: 'Next rows' }).click();
    await table()
      .getByText(/^101–200 of \d+$/)
      .waitFor();
    await soon(async () => expect(await rows().first().textContent()).not.toBe(first));
    await soon(async () => expect(await rows().first().getAttribute('aria-rowindex')).toBe('102'));
  }, 60_000);

  test('say what began and ended between two days', async () => {
    await explorer.page.goto(`${explorer.url}/?around=smic&asOf=2022-10-08&comparedWith=2022-10-06`);
    await atRest(explorer.page);
    await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
    await tab('Links').click();
    await table().getByRole('button', { name: 'Change' }).click();
    await soon(async () =>
      expect(await rows().first().locator('.cell-change').textContent()).toMatch(/began/),
    );
    await table().getByRole('button', { name: 'Change' }).click();
    await soon(async () =>
      expect(await rows().first().locator('.cell-change').textContent()).toMatch(/unchanged/),
    );
  }, 60_000);
});

test('on a narrow screen it covers the canvas, and details open below it', async () => {
  await explorer.page.setViewportSize({ width: 390, height: 844 });
  await explorer.page.getByRole('button', { name: 'Table', exact: true }).click();
  await row(/^SMIC/).click();
  await explorer.page.getByRole('heading', { level: 2, name: 'SMIC' }).waitFor();
  const widths = await row(/^SMIC/)
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.clientWidth));
  expect(widths[0]).toBeGreaterThan(Math.max(...widths.slice(1)));
  const [low, high] = [await explorer.page.locator('.side').boundingBox(), await chosen().boundingBox()];
  expect(low && high && high.y + high.height <= low.y).toBe(true);
  await row(/^SMIC/).getByRole('button').click();
  await menu().getByRole('menuitem', { name: 'Expand' }).first().click();
  await explorer.page
    .locator('.showing')
    .getByText(/^\d\d actors/)
    .waitFor();
}, 60_000);

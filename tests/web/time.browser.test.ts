import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const explorer = new Explorer();

const bar = () => explorer.page.getByRole('region', { name: 'Time' });
const press = (name: string) => bar().getByRole('button', { name, exact: true });
const slider = (name = 'As of') => bar().getByRole('slider', { name });
const dayShown = (name = 'As of') => slider(name).getAttribute('aria-valuetext');
const legend = () => explorer.page.getByRole('complementary', { name: 'Legend' });
const rule = () => explorer.page.getByRole('option', { name: /7 Oct 2022 October 7, 2022 rule/ });
const undo = () => explorer.page.getByRole('button', { name: 'Undo' });

async function open(query: string): Promise<void> {
  await explorer.page.goto(`${explorer.url}/?${query}`);
  await atRest(explorer.page);
}

async function type(name: string, day: string): Promise<void> {
  await bar().getByRole('textbox', { name }).fill(day);
  await explorer.page.keyboard.press('Enter');
}

/** Of the six links that began that day, those among NVIDIA, its 54 neighbours and the rule. */
const BEGAN = [
  'Bureau of Industry and Security issues October 7, 2022 rule',
  'October 7, 2022 rule restricts NVIDIA A100',
  'October 7, 2022 rule restricts NVIDIA H100',
];

describe('what did 7 October 2022 change around NVIDIA?', () => {
  async function search(): Promise<void> {
    await explorer.page.goto(explorer.url);
    await explorer.page.getByRole('combobox', { name: 'Search actors in any script' }).fill('nvidia');
  }
  const choose = () =>
    explorer.page
      .getByRole('option', { name: /^NVIDIA/ })
      .first()
      .click();
  const expand = async () => {
    await explorer.page.getByRole('button', { name: 'Expand', exact: true }).click();
    await explorer.page.getByRole('button', { name: 'Collapse' }).waitFor();
  };

  async function expectTheAnswer(): Promise<void> {
    const answer = bar().getByText('6 Oct 2022 → 7 Oct 2022: 3 began, 0 ended');
    await answer.waitFor();
    await soon(async () => expect(await answer.textContent()).toMatch(/, [1-9]\d unchanged$/));
    const began = await press('3 began').getAttribute('title');
    expect(began?.split('\n').sort()).toEqual(BEGAN);
    const counts = await legend().locator('.difference').textContent();
    expect(counts).toMatch(/began 3.*ended 0.*unchanged [1-9]\d/);
  }

  test('is four clicks', async () => {
    await search();
    await choose();
    await expand();
    await press('Policies').click();
    await rule().click();
    await expectTheAnswer();
    const { searchParams } = new URL(explorer.page.url());
    expect(searchParams.get('asOf')).toBe('2022-10-07');
    expect(searchParams.get('comparedWith')).toBe('2022-10-06');

    await press('3 began').click();
    await undo().click();
    await bar().getByText('Beginnings above').waitFor();
    expect(explorer.page.url()).not.toContain('rule-2022-10-07');
    expect(explorer.page.url()).toContain('h100');
  }, 60_000);

  test('has the same answer when the policy is chosen first', async () => {
    await search();
    await choose();
    await press('Policies').click();
    await rule().click();
    await bar().getByText('6 Oct 2022 → 7 Oct 2022: nothing began or ended').waitFor();
    await explorer.page.getByRole('button', { name: 'Expand', exact: true }).click();
    await expectTheAnswer();
  }, 60_000);

  test('is found by keyboard alone', async () => {
    await open('around=nvidia');
    await press('Policies').focus();
    await explorer.page.keyboard.press('Enter');
    await explorer.page.getByRole('combobox', { name: 'Find a policy' }).waitFor();
    await explorer.page.keyboard.type('7 oct 2022');
    await rule().waitFor();
    await soon(async () =>
      expect(await explorer.page.getByRole('dialog').getByRole('option').count()).toBe(1),
    );
    await explorer.page.keyboard.press('Escape');
    await soon(async () => expect(await press('Policies').getAttribute('aria-expanded')).toBe('false'));
    await explorer.page.keyboard.press('Enter');
    await explorer.page.keyboard.type('october 7, 2022');
    await rule().waitFor();
    await explorer.page.keyboard.press('Enter');
    await expectTheAnswer();
    await soon(async () =>
      expect(await press('Policies').evaluate((button) => button === document.activeElement)).toBe(true),
    );
  }, 60_000);
});

describe('the second day', () => {
  test('comes a year before the first, can be typed, and goes by its cross or its chip', async () => {
    await open('ids=nvidia,h100,rule-2022-10-07&asOf=2023-01-15');
    await press('Compare with').click();
    expect(await dayShown('Compared with')).toBe('15 Jan 2022');
    await bar().getByText('15 Jan 2022 → 15 Jan 2023').waitFor();
    await type('Compared with', '16 Jan 2024');
    await bar().getByText('15 Jan 2023 → 16 Jan 2024: nothing began or ended').waitFor();
    await type('Compared with', 'the day after');
    await bar().getByRole('alert').getByText('Not a day').waitFor();
    await press('Stop comparing').click();
    await soon(async () =>
      expect(await press('Compare with').evaluate((button) => button === document.activeElement)).toBe(true),
    );
    await soon(async () => expect(await legend().getByText('Difference').count()).toBe(0));
    await press('Compare with').click();
    await explorer.page.getByRole('button', { name: 'Remove Compared with 15 Jan 2022' }).click();
    await soon(async () => expect(await slider('Compared with').count()).toBe(0));
  }, 60_000);

  test('expanding follows what was linked on either day', async () => {
    await open('around=deepseek-r2&comparedWith=2025-03-01');
    expect(explorer.page.url()).not.toContain('ascend-910c');
    await explorer.page.getByRole('button', { name: 'Expand', exact: true }).click();
    await bar()
      .getByText(/1 Mar 2025 → .*, 1 ended/)
      .waitFor();
    await atRest(explorer.page);
    expect(explorer.page.url()).toContain('ascend-910c');
  }, 60_000);
});

describe('a handle', () => {
  test('moves by days and months on the keyboard, and says its day', async () => {
    await open('ids=nvidia,h100,rule-2022-10-07&asOf=2022-10-31');
    await slider().focus();
    await explorer.page.keyboard.press('PageDown');
    await explorer.page.getByRole('button', { name: 'Remove As of 30 Sep 2022' }).waitFor();
    await explorer.page.keyboard.press('ArrowRight');
    await explorer.page.getByRole('button', { name: 'Remove As of 1 Oct 2022' }).waitFor();
    expect(await dayShown()).toBe('1 Oct 2022');
    await press('Today').click();
    await soon(() => expect(new URL(explorer.page.url()).searchParams.has('asOf')).toBe(false));
  }, 60_000);

  test('dragged by the mouse snaps to a policy, not with Alt, and is one step', async () => {
    await open('ids=nvidia,h100,rule-2022-10-07');
    const tick = await bar()
      .getByRole('button', { name: /^7 Oct 2022 · / })
      .boundingBox();
    const line = await slider().boundingBox();
    if (!tick || !line) throw new Error('nothing to drag along');
    const middle = { x: tick.x + tick.width / 2, y: line.y + line.height - 8 };
    const handle = await bar().locator('.time-handle-day').boundingBox();
    const { mouse, keyboard } = explorer.page;
    await mouse.move(handle?.x ?? 0, middle.y);
    await mouse.down();
    await mouse.move(middle.x + 60, middle.y, { steps: 4 });
    await mouse.move(middle.x + 4, middle.y, { steps: 4 });
    await explorer.page.getByRole('button', { name: 'Remove As of 7 Oct 2022' }).waitFor();
    await keyboard.down('Alt');
    await mouse.move(middle.x + 5, middle.y);
    await explorer.page.getByRole('button', { name: /Remove As of .* (Oct|Nov) 2022/ }).waitFor();
    await mouse.up();
    await keyboard.up('Alt');
    expect(await dayShown()).not.toBe('7 Oct 2022');
    await undo().click();
    await bar().getByText('Beginnings above').waitFor();
    await soon(() => expect(new URL(explorer.page.url()).searchParams.has('asOf')).toBe(false));
  }, 60_000);
});

describe('moving through time', () => {
  test('steps go from change to change and say what', async () => {
    await open('ids=nvidia,h100,rule-2022-10-07&asOf=2022-10-01');
    await press('To the next change').click();
    const news = bar().getByRole('status');
    await news.getByText('7 Oct 2022: 1 began, 0 ended').waitFor();
    await press('To the change before').click();
    await news.getByText(/^22 Mar 2022: 1 began/).waitFor();
    await press('Compare with').click();
    await press('To the next change').click();
    await news.getByText('7 Oct 2022: 2 began, 0 ended').waitFor();
    await bar()
      .getByText(/22 Mar 2021 → 7 Oct 2022/)
      .waitFor();
  }, 60_000);

  test('playing starts by keyboard, stops at the next key and is one step to undo', async () => {
    await open('ids=nvidia,h100,rule-2022-10-07');
    await press('Play, a month at a time').focus();
    await explorer.page.keyboard.press('Space');
    await press('Pause').waitFor();
    await explorer.page.getByRole('button', { name: /^Remove As of 1 Mar/ }).waitFor();
    await explorer.page.keyboard.press('ArrowUp');
    await press('Play, a month at a time').waitFor();
    const stopped = await dayShown();
    await undo().click();
    await bar().getByText('Beginnings above').waitFor();
    expect(stopped).toMatch(/^1 \w+ \d{4}$/);
    await soon(() => expect(new URL(explorer.page.url()).searchParams.has('asOf')).toBe(false));
  }, 60_000);

  test('playing ends today', async () => {
    await open('ids=nvidia,h100,rule-2022-10-07');
    const recent = new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 10);
    await type('As of', recent);
    await press('Play, a month at a time').click();
    await press('Play, a month at a time').waitFor();
    await explorer.page.getByRole('button', { name: /^Remove As of/ }).waitFor({ state: 'detached' });
    await soon(async () => expect(await press('Today').isDisabled()).toBe(true));
  }, 60_000);

  test('undated links go and come back', async () => {
    await open('around=smic');
    const showing = () => explorer.page.getByText(/\d+ actors, .*links/).textContent();
    const all = await showing();
    await press('Undated links: shown').click();
    await press('Undated links: hidden').waitFor();
    expect(await showing()).not.toBe(all);
    await press('Undated links: hidden').click();
    expect(await showing()).toBe(all);
  }, 60_000);
});

test('a narrow screen has all of it, for fingers', async () => {
  await explorer.page.setViewportSize({ width: 390, height: 844 });
  await open('around=nvidia&asOf=2022-10-07&comparedWith=2022-10-06');
  await explorer.page.getByRole('navigation').getByRole('button', { name: 'Time' }).click();
  await bar().getByText('6 Oct 2022 → 7 Oct 2022').waitFor();
  for (const name of [
    /^Today/,
    /^Stop comparing/,
    /^Play/,
    /change before/,
    /next change/,
    /^Undated/,
    /^Policies/,
  ]) {
    const box = await bar().getByRole('button', { name }).boundingBox();
    expect({
      name,
      high: box && Math.round(box.height) >= 44,
      within: box && box.x >= 0 && box.x + box.width <= 390,
    }).toEqual({
      name,
      high: true,
      within: true,
    });
  }
  for (const name of ['As of', 'Compared with']) expect((await slider(name).boundingBox())?.height).toBe(44);
  await press('Policies').click();
  await explorer.page.getByRole('button', { name: 'Close', exact: true }).click();
  await soon(async () =>
    expect(await explorer.page.getByRole('combobox', { name: 'Find a policy' }).count()).toBe(0),
  );
}, 60_000);

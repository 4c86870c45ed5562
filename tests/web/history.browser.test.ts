import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf } from './canvas-places.ts';

const explorer = new Explorer();

const allIds = readFileSync(new URL('../../graph-seed/data/actors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((row) => (JSON.parse(row) as { id: string }).id);

/** Moves an actor by hand, away from where it stands. */
async function drag(id: string, by: number): Promise<void> {
  const { x, y } = await placeOf(explorer.page, id);
  await explorer.page.mouse.move(x, y);
  await explorer.page.mouse.down();
  await explorer.page.mouse.move(x + by / 2, y + by / 2, { steps: 4 });
  await explorer.page.mouse.move(x + by, y + by, { steps: 4 });
  await explorer.page.mouse.up();
  await atRest(explorer.page);
}

function stateNow() {
  return decodeAddress(new URL(explorer.page.url()).search).state;
}

describe('a picture too large for an address', () => {
  /** As somebody does who goes to the address bar. */
  const leave = () => explorer.page.evaluate(() => dispatchEvent(new Event('blur')));

  test('is kept by the browser through changes and reloads, and becomes a view only when one leaves', async () => {
    const { page } = explorer;
    const saved: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('saveView')) saved.push(request.url());
    });
    await page.goto(`${explorer.url}/?ids=${allIds.join(',')}`);
    await page.getByText(`${allIds.length} actors`).first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('h');
    await page.getByText(`0 of ${allIds.length} actors`).waitFor();
    await page.reload();
    await page.getByText(`0 of ${allIds.length} actors`).waitFor();
    await page.waitForTimeout(1500);
    expect(saved).toEqual([]);
    await leave();
    await leave();
    await page.waitForURL(/\/v\/[a-z0-9]{10}/);
    await leave();
    expect(saved).toHaveLength(1);
  }, 90_000);

  test('is saved as a view without a title of its own, which reopens exactly that picture', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=${allIds.join(',')}`);
    await page.getByText(`${allIds.length} actors`, { exact: false }).first().waitFor();
    await leave();
    await page.waitForURL(/\/v\/[a-z0-9]{10}/, { timeout: 30_000 });
    expect(page.url().length).toBeLessThan(200);
    const id = new URL(page.url()).pathname;

    await page.reload();
    await page.getByText(`${allIds.length} actors`, { exact: false }).first().waitFor();
    await soon(() => expect(new URL(page.url()).pathname).toBe(id));
    await soon(async () =>
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Chokepoint'),
    );

    // What is not about actors needs no other view.
    await page.getByRole('textbox', { name: 'As of' }).fill('7 October 2022');
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2022-10-07/);
    await soon(() => expect(new URL(page.url()).pathname).toBe(id));
    const links = await page.getByText(/\d+ actors, \d+ links/).textContent();
    await page.reload();
    await page.getByText(links ?? '').waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.pathname === id && !url.search.includes('asOf'));
  }, 90_000);
});

describe('an opened view', () => {
  test('keeps its address, says what was changed of it, and is itself again when undone', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/v/chip-supply-chain`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.waitForTimeout(800);
    await soon(() => expect(new URL(page.url()).search).toBe(''));

    await page
      .getByRole('complementary', { name: 'Legend' })
      .getByRole('button', { name: /^Supply/ })
      .first()
      .click();
    await page.waitForURL(/\/v\/chip-supply-chain\?v=1&hide=/);
    const address = page.url();
    const shown = await page.getByText(/\d+ actors, .*links/).textContent();
    await page.reload();
    await page.getByText(shown ?? '').waitFor();
    expect(page.url()).toBe(address);
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await page.getByRole('heading', { level: 1 }).getByText(title.slice(0, 20)).waitFor();
  }, 60_000);
});

describe('moving by hand', () => {
  test('is undone and redone by keys, and survives a reload', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=nvidia,tsmc,asml`);
    await atRest(page);
    const before = stateNow().actors;
    await drag('nvidia', 120);
    const moved = stateNow().actors;
    expect(moved.find(({ id }) => id === 'nvidia')).toMatchObject({ pinned: true });
    expect(moved).not.toEqual(before);
    expect(moved.filter(({ id }) => id !== 'nvidia')).toEqual(before.filter(({ id }) => id !== 'nvidia'));

    await page.keyboard.press('Control+z');
    await atRest(page);
    expect(stateNow().actors).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await atRest(page);
    expect(stateNow().actors).toEqual(moved);
    const address = page.url();
    await page.reload();
    await atRest(page);
    expect(page.url()).toBe(address);
  }, 60_000);
});

describe('every change of the picture', () => {
  const page = () => explorer.page;
  const key = (name: string) => page().keyboard.press(name);

  /** All that the address says but for where one looks. */
  function picture() {
    const { camera: _, ...state } = stateNow();
    return state;
  }

  const CHANGES: Record<string, () => Promise<unknown>> = {
    add: async () => {
      await page().getByRole('combobox', { name: 'Search actors in any script' }).fill('asml');
      await page().getByRole('option', { name: /^ASML/ }).first().waitFor();
      await key('Enter');
      await page().getByRole('heading', { level: 2, name: 'ASML' }).waitFor();
    },
    expand: () => key('e'),
    collapse: () => key('c'),
    'expand again': () => key('e'),
    pin: () => key('p'),
    move: () => drag('nvidia', 60),
    hide: () => key('h'),
    layout: async () => {
      await key('l');
      await page().getByRole('menuitemradio', { name: 'Grid' }).click();
    },
    filter: () =>
      page()
        .getByRole('complementary', { name: 'Legend' })
        .getByRole('button', { name: /^Companies/ })
        .first()
        .click(),
    'as of': async () => {
      await page().getByRole('textbox', { name: 'As of' }).fill('7 October 2022');
      await key('Enter');
      await page().locator('#canvas').focus();
    },
  };

  test('is undone and redone, followed by Back and Forward, and reopened by a reload', async () => {
    await page().goto(`${explorer.url}/?ids=nvidia,tsmc`);
    await atRest(page());
    const pictures = [picture()];
    for (const [name, change] of Object.entries(CHANGES)) {
      const before = page().url();
      await change();
      await page().waitForURL((url) => url.href !== before);
      await atRest(page());
      const state = picture();
      expect({ name, isChanged: JSON.stringify(state) !== JSON.stringify(pictures.at(-1)) }).toEqual({
        name,
        isChanged: true,
      });
      pictures.push(state);
    }

    for (const former of [...pictures].reverse().slice(1)) {
      await key('Control+z');
      await atRest(page());
      await soon(() => expect(picture()).toEqual(former));
    }
    for (const later of pictures.slice(1)) {
      await key('Control+Shift+z');
      await atRest(page());
      await soon(() => expect(picture()).toEqual(later));
    }
    await page().goBack();
    await atRest(page());
    await soon(() => expect(picture()).toEqual(pictures.at(-2)));
    await page().goForward();
    await atRest(page());
    const address = page().url();
    await page().reload();
    await page().locator('.showing').waitFor();
    await page().waitForTimeout(1000);
    expect(page().url()).toBe(address);
    await page().goBack();
    await page().waitForURL((url) => url.href !== address);
    await page().waitForTimeout(1000);
    await soon(() => expect(picture()).toEqual(pictures.at(-2)));
  }, 120_000);
});

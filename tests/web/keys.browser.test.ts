import { beforeEach, describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const explorer = new Explorer();

const press = (key: string) => explorer.page.keyboard.press(key);
const says = (text: string | RegExp) => explorer.page.locator('.showing').filter({ hasText: text }).waitFor();
const picture = () => decodeAddress(new URL(explorer.page.url()).search).state;
/** Waits until the address says so. */
const until = (isSo: (picture: ViewState) => boolean) =>
  explorer.page.waitForURL((url) => isSo(decodeAddress(url.search).state));
const focused = () => explorer.page.evaluate(() => document.activeElement?.id);
const heading = (name: string | RegExp) => explorer.page.getByRole('heading', { level: 2, name });

/** NVIDIA in the middle of a row; UMC has no link to the others. */
const FOUR = '/?v=1&a=asml:-300:0,nvidia:0:0,tsmc:300:0,umc:0:300&look=0:100:1';

beforeEach(async () => {
  await explorer.page.goto(explorer.url + FOUR);
  await says('4 actors');
  await atRest(explorer.page);
});

/** Nothing is selected on opening; the first arrow takes the actor nearest the middle. */
async function selectNvidia(): Promise<void> {
  await press('ArrowUp');
  await heading('NVIDIA').waitFor();
}

test('undo stops what is under way', async () => {
  await selectNvidia();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await explorer.page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await press('e');
  await explorer.page.locator('.progress').waitFor({ state: 'attached' });
  await press('Control+z');
  release();
  await explorer.page.locator('.progress').waitFor({ state: 'detached' });
  await atRest(explorer.page);
  await soon(() => expect(picture().actors).toHaveLength(4));
}, 60_000);

describe('the focus', () => {
  test('is on the canvas once a picture is opened, after a click on it, and after a menu', async () => {
    await soon(async () => expect(await focused()).toBe('canvas'));
    await explorer.page.locator('#tab-paths').focus();
    await explorer.page.locator('#canvas').click({ position: { x: 60, y: 120 } });
    await soon(async () => expect(await focused()).toBe('canvas'));
    await press('Shift+F10');
    await explorer.page.getByRole('menu').waitFor();
    await press('Escape');
    await explorer.page.getByRole('menu').waitFor({ state: 'detached' });
    await soon(async () => expect(await focused()).toBe('canvas'));
  }, 60_000);

  test.each([
    ['/', {}],
    ['k', { ctrlKey: true }],
  ])('is in the search at once after %s, so that no letter that follows is lost', async (key, held) => {
    const next = await explorer.page.evaluate(
      (init) => {
        const canvas = document.getElementById('canvas');
        canvas?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
        return document.activeElement?.id;
      },
      { key, ...held },
    );
    expect(next).toBe('search');
  });

  test('single letters mean nothing elsewhere', async () => {
    await selectNvidia();
    await explorer.page.locator('#tab-paths').focus();
    for (const key of ['h', 'Delete', 'e', 'Shift+S']) await press(key);
    await explorer.page.locator('#search').fill('');
    await explorer.page.locator('#search').pressSequentially('help?');
    await soon(async () => expect(await explorer.page.locator('#search').inputValue()).toBe('help?'));
    await soon(() =>
      expect(picture().actors.map(({ hidden }) => hidden ?? false)).toEqual([false, false, false, false]),
    );
  }, 60_000);
});

describe('each key', () => {
  test('/ and Ctrl+K search, ? lists the keys', async () => {
    await press('/');
    await explorer.page.locator('#search:focus').waitFor();
    await explorer.page.locator('#canvas').focus();
    await press('Control+k');
    await explorer.page.locator('#search:focus').waitFor();
    await explorer.page.locator('#canvas').focus();
    await press('?');
    await explorer.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  }, 60_000);

  test('arrows walk, Enter reads, Escape steps back', async () => {
    await selectNvidia();
    await press('ArrowRight');
    await heading(/TSMC/).waitFor();
    await press('ArrowLeft');
    await heading('NVIDIA').waitFor();
    await press('Enter');
    await explorer.page.locator('#side-content:focus').waitFor();
    await press('Escape');
    await soon(async () => expect(await focused()).toBe('canvas'));
    await heading('NVIDIA').waitFor();
    await press('Escape');
    await heading('NVIDIA').waitFor({ state: 'detached' });
  }, 60_000);

  test('Ctrl+A selects all, E expands, C collapses, Ctrl+Z and Ctrl+Shift+Z go back and forth', async () => {
    await press('Control+a');
    await heading('4 actors selected').waitFor();
    await press('e');
    await says(/29 actors/);
    await soon(() =>
      expect(picture().actors.filter(({ broughtBy }) => broughtBy !== undefined)).toHaveLength(25),
    );
    await press('c');
    await says(/^4 actors/);
    await press('Control+z');
    await says(/29 actors/);
    await press('Control+z');
    await says(/^4 actors/);
    await press('Control+Shift+Z');
    await says(/29 actors/);
  }, 60_000);

  test('H hides, Shift+H hides the others, Delete removes, all undone by one step', async () => {
    await selectNvidia();
    await press('h');
    await says('3 of 4 actors');
    await press('Control+z');
    await says(/^4 actors/);
    await selectNvidia();
    await press('Shift+H');
    await says('1 of 4 actors');
    await press('Control+z');
    await says(/^4 actors/);
    await selectNvidia();
    await press('Delete');
    await says(/^3 actors/);
  }, 60_000);

  test('1 leaves the neighbours in sight, Shift+S drops who has none', async () => {
    await selectNvidia();
    await press('1');
    await says('2 of 4 actors');
    await press('Control+z');
    await says(/^4 actors/);
    await press('Shift+S');
    await says(/^3 actors/);
    await soon(() => expect(picture().actors.map(({ id }) => id)).not.toContain('umc'));
  }, 60_000);

  test('2 and 3 reach further', async () => {
    await explorer.page.locator('#canvas').focus();
    await press('ArrowUp');
    await press('ArrowLeft');
    await heading('ASML').waitFor();
    await press('2');
    await says('3 of 4 actors');
    await press('Control+z');
    await says(/^4 actors/);
    await press('3');
    await says('3 of 4 actors');
  }, 60_000);

  test('+, − and F move the camera, P pins', async () => {
    const zoom = (wanted: number) => until(({ camera }) => Math.abs((camera?.zoom ?? 0) - wanted) < 0.02);
    await press('+');
    await zoom(1.35);
    await press('-');
    await zoom(1);
    await press('f');
    // A little above the middle of the actors: the tools lie over the top of the canvas.
    await until(({ camera }) => camera !== undefined && camera.y < 140 && camera.zoom < 1);
    await selectNvidia();
    await press('p');
    await atRest(explorer.page);
    await soon(() =>
      expect(
        picture()
          .actors.filter(({ pinned }) => pinned)
          .map(({ id }) => id),
      ).toEqual(['nvidia']),
    );
  }, 60_000);

  test('L opens the layouts, letters jump', async () => {
    await press('l');
    const layouts = explorer.page.getByRole('menuitemradio');
    await soon(async () => expect(await layouts.count()).toBe(7));
    await press('g');
    await explorer.page
      .getByRole('menuitemradio', { name: 'Grid' })
      .and(explorer.page.locator(':focus'))
      .waitFor();
    await press('Enter');
    await explorer.page.getByRole('menu').waitFor({ state: 'detached' });
    await until(({ layout }) => layout === 'GRID');
    await soon(async () => expect(await focused()).toBe('canvas'));
  }, 60_000);

  test('what happened is said aloud', async () => {
    await press('Control+a');
    const status = explorer.page.getByRole('status');
    await status.filter({ hasText: '4 actors selected' }).waitFor();
    await press('h');
    await status.filter({ hasText: '4 actors hidden.' }).waitFor();
    await press('Control+z');
    await status.filter({ hasText: 'Undone. 4 actors shown again.' }).waitFor();
  }, 60_000);
});

import { describe, expect, test } from '@jest/globals';
import { decodeAddress } from '../../core/view/address.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf } from './canvas-places.ts';

const explorer = new Explorer();

const search = () => explorer.page.getByRole('combobox', { name: 'Search actors in any script' });
const options = () => explorer.page.getByRole('listbox').getByRole('option');
const legend = () => explorer.page.getByRole('complementary', { name: 'Legend' });
const chip = (name: string) => explorer.page.getByRole('button', { name: `Remove ${name}` });
const counts = () => explorer.page.getByText(/\d+ (of \d+ )?actors?, \d+ (of \d+ )?links?/);

const picture = () => decodeAddress(new URL(explorer.page.url()).search).state;

async function focused(): Promise<string> {
  return explorer.page.evaluate(() => document.activeElement?.id ?? '');
}

async function paste(text: string): Promise<void> {
  await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await explorer.page.keyboard.press('Control+v');
}

describe('searching', () => {
  test('groups hits by kind, and Enter adds, selects and leaves the keys to the canvas', async () => {
    const { page } = explorer;
    await page.goto(explorer.url);
    await search().fill('ministry');
    const group = page.getByRole('group', { name: 'Government bodies' });
    await group.getByRole('option').first().waitFor();
    await soon(async () => expect(await options().first().getAttribute('aria-selected')).toBe('true'));
    await page.keyboard.press('ArrowDown');
    const second = options().nth(1);
    await soon(async () => expect(await second.getAttribute('aria-selected')).toBe('true'));
    await soon(async () =>
      expect(await search().getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id')),
    );
    const name = (await second.locator('.hit-name > span').first().textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await soon(async () => expect(await focused()).toBe('canvas'));
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Collapse' }).waitFor();
  }, 60_000);

  test('Ctrl+Enter brings the neighbours; what is shown is marked, and Enter centres it', async () => {
    const { page } = explorer;
    await page.goto(explorer.url);
    await search().fill('smic');
    await options().first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Collapse' }).waitFor();
    await atRest(page);
    await page.keyboard.press('/');
    await page.locator('#search:focus').waitFor();
    await page.keyboard.type('asml');
    const hit = options().filter({ hasText: /^ASML.*shown/ });
    await hit.waitFor();
    const before = await counts().textContent();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'ASML' }).waitFor();
    await atRest(page);
    await soon(async () => expect(await counts().textContent()).toBe(before));
    const box = await page.locator('#canvas').boundingBox();
    const place = await placeOf(page, 'asml');
    expect(Math.round(place.x - (box?.x ?? 0))).toBeCloseTo((box?.width ?? 0) / 2, -1);
  }, 60_000);
});

describe('pasting names', () => {
  test('opens the match table; what is ticked goes into the picture in one step', async () => {
    const { page } = explorer;
    await page.goto(explorer.url);
    await search().focus();
    await paste('NVIDIA\n台积电\nTSMC\nHuwaei\nnobody at all\nnvidia');
    const dialog = page.getByRole('dialog', { name: 'Match a list of names' });
    await dialog.getByText('3 of 5 matched · 1 to look at · 1 without a match').waitFor();
    const row = (name: string) => dialog.getByRole('row').filter({ hasText: name });
    await soon(async () => expect(await row('NVIDIA').first().textContent()).toContain('pasted 2 times'));
    await soon(async () =>
      expect(await row('TSMC').last().textContent()).toContain('same actor as “台积电”'),
    );
    await soon(async () => expect(await row('Huwaei').getByRole('checkbox').isChecked()).toBe(false));

    await dialog.getByRole('button', { name: 'Add 2 to the picture' }).waitFor();
    await row('Huwaei').getByRole('checkbox').check();
    await dialog.getByRole('combobox', { name: 'Search an actor for “nobody at all”' }).fill('asml');
    await options().first().waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'Actor for nobody at all' }).waitFor();
    await soon(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Actor for nobody at all',
      ),
    );
    await dialog.getByRole('button', { name: 'Add 4 to the picture' }).click();
    await page.getByText(/^4 actors, /).waitFor();
    await soon(async () => expect(await focused()).toBe('canvas'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Start with a question' }).waitFor();
  }, 60_000);

  test('more than five hundred are refused, and can be shortened', async () => {
    const { page } = explorer;
    await page.goto(explorer.url);
    await search().focus();
    await paste(Array.from({ length: 501 }, (_, index) => `name ${index}`).join('\n'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/501 names\. At most 500/).waitFor();
    await soon(async () =>
      expect(await dialog.getByRole('button', { name: 'Look them up' }).isDisabled()).toBe(true),
    );
    await dialog.getByRole('textbox').fill('smic, asml');
    await dialog.getByRole('button', { name: 'Look them up' }).click();
    await dialog.getByText('2 of 2 matched').waitFor();
  }, 60_000);

  test('a request that fails is told, what came stays, and the rest can be asked for again', async () => {
    const { page } = explorer;
    await page.goto(explorer.url);
    let failures = 1;
    await page.route('**/graphql', async (route) => {
      const isSearch = route.request().postData()?.includes('query Searches') === true;
      if (!isSearch || failures === 0) return route.fallback();
      failures -= 1;
      return route.fulfill({ json: { errors: [{ message: 'x', extensions: { code: 'TIMEOUT' } }] } });
    });
    await page.getByRole('button', { name: 'Paste names…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('smic\nasml');
    await dialog.getByRole('button', { name: 'Look them up' }).click();
    await dialog.getByRole('alert').getByText('It took too long').waitFor();
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.getByText('2 of 2 matched').waitFor();
  }, 60_000);
});

describe('finding within the picture', () => {
  test('goes from match to match by keys, and Esc gives the keys back', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=nvidia,tsmc,asml,smic`);
    await atRest(page);
    await page.locator('#canvas').focus();
    await page.keyboard.press('Shift+F');
    const bar = page.getByRole('search', { name: 'Find in the picture' });
    await page.locator('#find:focus').waitFor();
    await page.keyboard.type('台积电');
    await bar.getByText('1 found').waitFor();
    await bar.getByRole('textbox').fill('compan');
    await bar.getByText('4 found').waitFor();
    await page.keyboard.press('Enter');
    await bar.getByText('1 of 4').waitFor();
    await page.getByRole('heading', { level: 2, name: 'NVIDIA' }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await bar.getByText('4 of 4').waitFor();
    await page.getByRole('heading', { level: 2, name: 'SMIC' }).waitFor();
    await bar.getByRole('textbox').fill('nobody');
    await bar.getByText('not found').waitFor();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await soon(async () => expect(await focused()).toBe('canvas'));
    await soon(async () => expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true));
  }, 60_000);

  test('finds links by what they say, from the button too', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=tsmc,asml`);
    await atRest(page);
    await page.getByRole('button', { name: 'Find in the picture' }).click();
    await page.locator('#find:focus').waitFor();
    await page.keyboard.type('supplies');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /ASML supplies TSMC/ }).waitFor();
  }, 60_000);
});

describe('asking for paths', () => {
  test('over a kind of link, on any day, directed; the question has an address of its own', async () => {
    const { page } = explorer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${explorer.url}/?paths=bytedance,asml&avoid=china`);
    const step = page.getByRole('button', { name: /ASML supplies TSMC.* · since 1987/ }).first();
    const found = page.locator('.paths-found');
    await found.getByText(/paths/).waitFor();
    await page.getByRole('button', { name: 'Kinds of Supply' }).click();
    await page.getByRole('checkbox', { name: 'supplies' }).check();
    await page.getByRole('checkbox', { name: 'manufactures' }).check();
    await soon(async () =>
      expect(
        await page.getByRole('button', { name: 'Supply', exact: true }).getAttribute('aria-pressed'),
      ).toBe('mixed'),
    );
    await page.getByLabel('Links active').selectOption('on any day');
    await step.waitFor();
    await page.getByRole('combobox', { name: 'At most' }).selectOption('3 steps');
    await page.getByRole('button', { name: 'Copy the address of this question' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(address).search).toBe(
      '?paths=bytedance,asml&avoid=china&kinds=SUPPLIES,MANUFACTURES&steps=3&anyDay=1',
    );

    await page.goto(address);
    await step.waitFor();
    await soon(async () =>
      expect(await page.getByRole('combobox', { name: 'At most' }).inputValue()).toBe('3'),
    );
    await soon(async () => expect(await page.getByLabel('Links active').inputValue()).toBe('any'));
    await page.getByRole('checkbox', { name: 'Follow the direction of links' }).check();
    await page.getByText('No path on any day').waitFor();
  }, 60_000);

  test('all of them are drawn in one step', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?ids=bytedance`);
    await atRest(page);
    await page.getByRole('tab', { name: 'Paths' }).click();
    await page.locator('#path-from').fill('bytedance');
    await options().first().click();
    await page.locator('#path-to').fill('asml');
    await options().first().click();
    await page.getByRole('button', { name: 'Draw all' }).click();
    await page.getByRole('button', { name: 'Draw all', pressed: true }).waitFor();
    const all = picture().actors.length;
    expect(all).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 actor, 0 links').waitFor();
  }, 60_000);
});

describe('the legend', () => {
  const row = (name: RegExp) => legend().getByRole('button', { name });

  test('a click hides, Alt-click leaves only it, a double click selects all of it in no step', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?around=nvidia`);
    await atRest(page);
    const before = await counts().textContent();
    const undo = page.getByRole('button', { name: 'Undo' });

    await page.getByRole('heading', { level: 2, name: 'NVIDIA' }).waitFor();
    await row(/^Products \d/).dblclick();
    // Several are selected now, no longer the one.
    await page.getByRole('heading', { level: 2, name: 'NVIDIA' }).waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    await soon(async () => expect(await counts().textContent()).toBe(before));
    await soon(async () => expect(await undo.isDisabled()).toBe(true));

    await row(/^Products \d/).click();
    await chip('Hidden: Products').waitFor();
    await soon(async () => expect(await row(/^Products 0 \/ \d/).getAttribute('aria-pressed')).toBe('false'));
    await undo.click();
    await chip('Hidden: Products').waitFor({ state: 'detached' });
    await soon(async () => expect(await undo.isDisabled()).toBe(true));

    await row(/^Companies \d/).click({ modifiers: ['Alt'] });
    await chip('Only: Companies').waitFor();
    await row(/^Companies \d/).click({ modifiers: ['Alt'] });
    await chip('Only: Companies').waitFor({ state: 'detached' });
    await soon(async () => expect(await counts().textContent()).toBe(before));
  }, 60_000);

  test('its menu does the same by keys alone', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?around=nvidia`);
    await atRest(page);
    await row(/^Companies/).focus();
    await page.keyboard.press('Enter');
    await chip('Hidden: Companies').waitFor();
    await page.keyboard.press('Enter');
    await chip('Hidden: Companies').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'More: Companies' });
    await menu.getByRole('menuitem', { name: 'Only this' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await chip('Only: Companies').waitFor();
    await soon(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'More: Companies',
      ),
    );
  }, 60_000);

  test('filters by confidence, by marks and by the number of links, and keeps the places', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?around=nvidia`);
    await atRest(page);
    const { actors } = picture();
    await row(/^disputed \d/).click({ modifiers: ['Alt'] });
    await chip('Only: disputed links').waitFor();
    await row(/^no dates known/).click();
    await chip('Hidden: links without dates').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await chip('Only: disputed links').waitFor({ state: 'detached' });

    await page.getByRole('textbox', { name: 'at least' }).fill('5');
    await page.keyboard.press('Enter');
    await chip('At least 5 links').waitFor();
    await page.waitForURL(/leastLinks=5/);
    await soon(async () => expect(await counts().textContent()).toMatch(/^\d+ of \d+ actors/));
    await chip('At least 5 links').click();
    await chip('At least 5 links').waitFor({ state: 'detached' });
    await atRest(page);
    await soon(() => expect(picture().actors).toEqual(actors));
  }, 60_000);
});

test('actors hidden by hand are said in a chip that shows them again', async () => {
  const { page } = explorer;
  await page.goto(`${explorer.url}/?v=1&a=nvidia:0:0,tsmc:200:0:h,asml:0:200:h&hide=OWNS`);
  await page.getByText('1 of 3 actors').waitFor();
  await page.getByRole('button', { name: 'Show the 2 hidden actors' }).click();
  await page.getByText(/^3 actors/).waitFor();
  await chip('Hidden: owns').click();
  await page.waitForURL((url) => !url.search.includes('hide'));
}, 60_000);

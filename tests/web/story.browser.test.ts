import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest, placeOf } from './canvas-places.ts';

const explorer = new Explorer();

const shownActors = () =>
  explorer.page.getByRole('grid', { name: 'Actors' }).locator('tbody').getByRole('row');
const undo = () => explorer.page.getByRole('button', { name: 'Undo' });

async function find(text: string, hit: RegExp): Promise<void> {
  await explorer.page.getByRole('combobox', { name: 'Search actors in any script' }).fill(text);
  await explorer.page.getByRole('option', { name: hit }).first().waitFor();
  await explorer.page.keyboard.press('Enter');
}

describe('the story', () => {
  test('from a Chinese name to who says so', async () => {
    await explorer.page.goto(explorer.url);
    await explorer.page.getByRole('heading', { name: 'Start with a question' }).waitFor();

    await find('字节跳动', /ByteDance.*official name: 字节跳动/);
    await explorer.page.getByRole('heading', { name: 'ByteDance', level: 2 }).waitFor();
    await explorer.page.getByText('1 actor, 0 links').waitFor();

    await explorer.page.getByRole('button', { name: 'Expand', exact: true }).click();
    await explorer.page.getByRole('button', { name: 'Collapse' }).waitFor();
    await soon(async () => expect(await shownActors().count()).toBeGreaterThan(8));

    await explorer.page.getByRole('button', { name: 'Paths', exact: true }).click();
    await explorer.page.getByRole('combobox', { name: 'Choose an actor' }).fill('tsmc');
    await explorer.page.getByRole('option', { name: /^TSMC/ }).first().click();
    await explorer.page.getByText(/shortest/).waitFor();
    const step = explorer.page.getByRole('button', { name: /TSMC.*ByteDance/ }).first();
    await step.click();

    await explorer.page.getByRole('heading', { name: 'Who says so' }).waitFor();
    await soon(async () =>
      expect(await explorer.page.getByRole('heading', { level: 2, name: /^TSMC/ }).textContent()).toMatch(
        /TSMC .+ ByteDance/,
      ),
    );
    const source = explorer.page
      .getByRole('listitem')
      .filter({ hasText: /supports/ })
      .first();
    await soon(async () => expect(await source.getByRole('link').getAttribute('href')).toMatch(/^https?:/));
    await soon(async () => expect(await source.textContent()).toMatch(/read \d+ \w+ \d{4}|not read again/));
  }, 60_000);

  test('the address reopens the picture, and Back undoes', async () => {
    await explorer.page.goto(explorer.url);
    await find('bytedance', /^ByteDance/);
    await atRest(explorer.page);
    const one = await shownActors().count();

    const { x, y } = await placeOf(explorer.page, 'bytedance');
    await explorer.page.mouse.dblclick(x, y);
    await soon(async () => expect(await shownActors().count()).toBeGreaterThan(one));
    await atRest(explorer.page);
    const address = explorer.page.url();
    const many = await shownActors().allTextContents();

    await explorer.page.reload();
    await shownActors().first().waitFor({ state: 'attached' });
    await atRest(explorer.page);
    expect(explorer.page.url()).toBe(address);
    await soon(async () => expect(await shownActors().allTextContents()).toEqual(many));

    await undo().click();
    await explorer.page.getByText('1 actor, 0 links').waitFor();
    await explorer.page.goForward();
    await explorer.page.getByText(`${many.length} actors`).waitFor();
  }, 60_000);

  test('a disputed link shows both sides', async () => {
    await explorer.page.goto(`${explorer.url}/?links=DISPUTED`);
    await explorer.page.getByRole('heading', { name: /Where the sources disagree/ }).waitFor();
    await explorer.page
      .getByRole('button', { name: /China.*NVIDIA/ })
      .first()
      .click();
    await explorer.page.getByText('Sources contradict each other').waitFor();
    await soon(async () => expect(await explorer.page.getByText('≠ disputes').count()).toBeGreaterThan(0));
    await soon(async () =>
      expect(await explorer.page.getByText('supports', { exact: false }).count()).toBeGreaterThan(0),
    );
  }, 60_000);

  test('the day takes away what had not begun', async () => {
    await explorer.page.goto(`${explorer.url}/?around=smic`);
    await atRest(explorer.page);
    const now = await explorer.page.getByText(/\d+ actors, \d+ links/).textContent();
    await explorer.page.getByRole('textbox', { name: 'As of' }).fill('7 October 2022');
    await explorer.page.keyboard.press('Enter');
    await explorer.page.getByRole('button', { name: 'Remove As of 7 Oct 2022' }).waitFor();
    await soon(() => expect(new URL(explorer.page.url()).searchParams.get('asOf')).toBe('2022-10-07'));
    await soon(async () =>
      expect(await explorer.page.getByText(/\d+ actors, \d+ links/).textContent()).not.toBe(now),
    );
    await explorer.page.getByRole('button', { name: 'Today' }).click();
    await explorer.page.getByText(now ?? '').waitFor();
  }, 60_000);

  test('an address that makes no sense is told, not feared', async () => {
    await explorer.page.goto(`${explorer.url}/?v=1&a=nvidia:0:0,nobody-at-all:9:9`);
    await explorer.page.getByText('Not in this graph, left out: nobody-at-all').waitFor();
    await shownActors().first().waitFor({ state: 'attached' });
    await soon(async () => expect(await shownActors().count()).toBe(1));
    await explorer.page.goto(`${explorer.url}/?a=%E0%A4%A&asOf=tomorrow`);
    await explorer.page.getByText('could not be read').waitFor();
    await explorer.page.getByRole('heading', { name: 'Start with a question' }).waitFor();
    await explorer.page.goto(`${explorer.url}/?ids=nvidia&asof=2024-01-01&utm_source=news`);
    await explorer.page.getByText('left out: asof=2024-01-01 (asOf?)', { exact: false }).waitFor();
    expect(await explorer.page.getByRole('status').getByText('utm_source').count()).toBe(0);
  }, 60_000);

  test('the address of a view may say how to embed it, without a word in the explorer', async () => {
    await explorer.page.goto(`${explorer.url}/v/chip-supply-chain?langs=it&theme=dark`);
    await explorer.page.getByText('left out: langs=it').waitFor();
    expect(await explorer.page.getByText('theme=dark').count()).toBe(0);
  }, 60_000);
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const explorer = new Explorer();

const panel = () => explorer.page.getByRole('tabpanel', { name: 'Sources' });
const items = () => panel().locator('.source');
const deed = (name: string, at = 0) => items().nth(at).getByRole('button', { name });
const clipboard = () => explorer.page.evaluate(() => navigator.clipboard.readText());
const figureIn = (text: string | null) => Number(text?.match(/\d+/)?.[0]);

beforeEach(async () => {
  await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.page.goto(`${explorer.url}/?a=nvidia,tsmc,asml,smic,huawei,china,us-commerce`);
  await atRest(explorer.page);
  await explorer.page.getByRole('tab', { name: 'Sources' }).click();
  await items().first().waitFor();
});

describe('the sources of the picture', () => {
  test('say what they are and how many links hang on them, the most first', async () => {
    await soon(async () =>
      expect(await items().first().textContent()).toMatch(/(read \d+ \w+ \d{4}|not read again)/),
    );
    await soon(async () =>
      expect(await items().first().getByRole('link').getAttribute('href')).toMatch(/^https?:/),
    );
    const figures = (await panel().locator('.source-links').allTextContents()).map((text) =>
      (text.match(/\d+/g) ?? []).map(Number).reduce((sum, count) => sum + count, 0),
    );
    expect(figures.length).toBeGreaterThan(3);
    expect(figures).toEqual([...figures].sort((one, other) => other - one));
    // However long the list is, the page itself does not scroll.
    expect(
      await explorer.page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);
  }, 60_000);

  test('one of them can be the only one, and the chip takes that back', async () => {
    const listed = await items().count();
    const title = (await items().first().locator('cite').textContent()) ?? '';
    const supported = figureIn(await items().first().locator('.source-links').textContent());
    await deed('Only its links').click();
    await explorer.page.getByText(new RegExp(`, ${supported} of \\d+ links$`)).waitFor();
    await soon(() => expect(new URL(explorer.page.url()).searchParams.get('source')).not.toBeNull());
    await soon(async () => expect(await deed('Only its links').getAttribute('aria-pressed')).toBe('true'));
    await soon(async () => expect(await items().count()).toBe(listed));

    await explorer.page.reload();
    await explorer.page.getByRole('button', { name: `Remove Only citing “${title}”` }).click();
    await explorer.page.getByText(/ actors, \d+ links$/).waitFor();
  }, 60_000);

  test('its links can be selected, and then the sources of the selection be read', async () => {
    const supported = figureIn(await items().first().locator('.source-links').textContent());
    await deed('Select its links').click();
    await soon(async () => expect(await panel().isVisible()).toBe(true));
    await soon(async () =>
      expect(await explorer.page.locator('#table tbody tr[aria-selected=true]').count()).toBe(supported),
    );
    const all = await items().count();
    await panel().getByRole('button', { name: 'the selection' }).click();
    await soon(async () => expect(await items().count()).toBeLessThan(all));
    expect(figureIn(await items().first().locator('.source-links').textContent())).toBe(supported);
  }, 60_000);

  test('are filtered by text, dispute and reading', async () => {
    const all = await items().count();
    await panel().getByRole('checkbox', { name: 'Only not read again' }).check();
    const unread = await items().allTextContents();
    expect(unread.length).toBeLessThan(all);
    expect(unread.every((text) => text.includes('not read again'))).toBe(true);
    await panel().getByRole('checkbox', { name: 'Only not read again' }).uncheck();
    await panel().getByRole('checkbox', { name: 'Only of disputed links' }).check();
    await soon(async () => expect(await panel().getByText('≠ disputes').count()).toBeGreaterThan(0));
    await panel().getByRole('searchbox').fill('no such title');
    await panel().getByText('No source matches').waitFor();
  }, 60_000);
});

describe('citations', () => {
  test('are copied one by one, and all at once in three styles', async () => {
    const title = (await items().first().locator('cite').textContent()) ?? '';
    const count = await items().count();
    await deed('Copy citation').click();
    await deed('Copied').waitFor();
    expect(await clipboard()).toContain(`“${title}”`);

    await panel().getByRole('button', { name: 'BibTeX' }).click();
    await panel().getByRole('button', { name: 'Copied' }).nth(0).waitFor();
    await explorer.page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('@'));
    expect((await clipboard()).match(/^@misc\{/gm)).toHaveLength(count);

    await panel().getByRole('button', { name: 'CSL-JSON' }).click();
    await explorer.page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('['));
    expect(JSON.parse(await clipboard())).toHaveLength(count);
  }, 60_000);

  test('are copied from the footnotes of a link', async () => {
    await explorer.page.goto(`${explorer.url}/?links=DISPUTED`);
    await explorer.page
      .getByRole('button', { name: /China.*NVIDIA/ })
      .first()
      .click();
    const footnote = explorer.page.locator('.footnote').first();
    const title = (await footnote.locator('cite').textContent()) ?? '';
    await footnote.getByRole('button', { name: 'Copy citation' }).click();
    await footnote.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard()).toContain(`“${title}”`);
  }, 60_000);
});

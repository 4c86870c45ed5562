import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../web/language/en.ts';
import { it as italian } from '../../web/language/it.ts';
import { editingWords } from '../../web/language/words/editing.ts';
import { exportWords } from '../../web/language/words/export.ts';
import { matchWords } from '../../web/language/words/matching.ts';
import { pathWords } from '../../web/language/words/paths.ts';
import { shortcutWords } from '../../web/language/words/shortcuts.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';

const explorer = new Explorer();

/** What is written in English only: the texts of the interface that Italian has otherwise. */
const LATER = [editingWords, exportWords, matchWords, pathWords, shortcutWords];
const ours = textsOf([italian, ...LATER.map((words) => words.it)]);
const englishOnly = new Set(
  textsOf([en, ...LATER.map((words) => words.en)]).filter((text) => !ours.includes(text)),
);

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? textsOf(value) : [],
  );
}

/** Everything on the page that is shown or read aloud. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** The states of the explorer, reached in Italian. */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  'la pagina iniziale': (page) => page.getByRole('heading', { name: italian.startWith }).waitFor(),
  'un attore': async (page) => {
    await page.goto(
      `${explorer.url}/?around=nvidia&asOf=2024-01-01&comparedWith=2022-01-01&hideMarks=UNDATED`,
    );
    await page.getByRole('heading', { name: 'NVIDIA', level: 2 }).waitFor();
  },
  'il suo menu': async (page) => {
    await page.locator('#canvas').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
  },
  'l’espansione scelta': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: italian.expandChosen }).first().click();
    await page.getByRole('dialog').waitFor();
  },
  'le fonti': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: italian.sourcesPanel.tab }).click();
    await page.locator('.source').first().waitFor();
  },
  'i percorsi': async (page) => {
    await page.goto(`${explorer.url}/?paths=bytedance,asml`);
    await page.locator('.found-paths').waitFor();
  },
  'la tabella': async (page) => {
    await page.locator('#canvas').focus();
    await page.keyboard.press('t');
    await page.locator('#table.is-open').waitFor();
  },
  'l’esportazione': async (page) => {
    await page.getByRole('button', { name: italian.export, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  },
  'i tasti': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  'più scelti': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+a');
    await page.locator('.several-name').first().waitFor();
  },
};

test('words that the data has in English only are marked as English', async () => {
  const context = await explorer.browser.newContext({ locale: 'it-IT' });
  const page = await context.newPage();
  await page.goto(`${explorer.url}/?around=nvidia`);
  await page.locator('.overline [lang=en]').getByText('fabless').waitFor();
  await soon(async () => expect(await page.locator('.tags li:not([lang=en])').count()).toBe(0));
  await soon(async () => expect(await page.locator('.tags li').count()).toBeGreaterThan(0));
  await context.close();
}, 60_000);

test('where the address leads to no view, names are in Italian as on an empty page', async () => {
  const context = await explorer.browser.newContext({ locale: 'it-IT' });
  const page = await context.newPage();
  await page.goto(`${explorer.url}/v/nope`);
  await page.getByText(italian.unknownView('nope')).waitFor();
  expect(await page.getByRole('combobox', { name: italian.labels }).inputValue()).toBe('IT');
  expect(page.url()).toBe(`${explorer.url}/v/nope`);
  await context.close();
}, 60_000);

test('an address may say that its page is in Italian, until its reader chooses otherwise', async () => {
  const { page } = explorer;
  const isIn = (lang: string) =>
    soon(async () => expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang));
  await page.goto(`${explorer.url}/?ids=asml&lang=it`);
  await isIn('it');
  await page.locator('.header').getByRole('button', { name: 'EN' }).click();
  await isIn('en');
  await page.goto(`${explorer.url}/?ids=tsmc&lang=it`);
  await page.getByText('1 actor, 0 links').waitFor();
  await isIn('en');
}, 60_000);

test('no English sentence is left over for an Italian', async () => {
  expect(englishOnly.size).toBeGreaterThan(300);
  const context = await explorer.browser.newContext({
    locale: 'it-IT',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(explorer.url);
  for (const [state, reach] of Object.entries(STATES)) {
    await reach(page);
    const texts = await said(page);
    expect({ state, english: texts.filter((text) => englishOnly.has(text)) }).toEqual({ state, english: [] });
  }
  await soon(async () => expect(await page.locator('html').getAttribute('lang')).toBe('it'));
  await page.locator('.header').getByRole('button', { name: 'EN' }).click();
  expect((await said(page)).filter((text) => englishOnly.has(text)).length).toBeGreaterThan(20);
  await context.close();
}, 120_000);

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TextMark } from '../../core/drawing/drawing.ts';
import { drawingPdf } from '../../server/figures/pdf.ts';
import { drawingPng } from '../../server/figures/png.ts';
import { textRuns } from '../../server/figures/text-runs.ts';
import { typefacesFor } from '../../server/figures/typefaces.ts';
import { testApp } from '../support/ask.ts';
import { smallDrawing } from '../support/drawing.ts';
import { readPdf } from '../support/read-pdf.ts';
import { inkOf, readPng } from '../support/read-png.ts';
import { bytesOf, savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
let app: ReturnType<typeof testApp>;
let chain: string;
const state = {
  actors: [
    { id: 'lito', x: 0, y: 0 },
    { id: 'forno', x: 200, y: 0 },
  ],
};
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(opened.store);
  chain = await savedView(app, { title: 'The chain', author: 'Rossi, Maria', state });
});
afterAll(() => opened.remove());

const LETTERS: Omit<TextMark, 'text'> = {
  type: 'text',
  x: 10,
  y: 40,
  size: 30,
  weight: 400,
  fill: '#000000',
  anchor: 'start',
};

const png = async (id: string, parameters: string) =>
  readPng(await bytesOf(await app.request(`/view/${id}.png?${parameters}`)));
const pdf = async (id: string, parameters = '') =>
  readPdf(await bytesOf(await app.request(`/view/${id}.pdf?${parameters}`)));

test.each([
  ['kind=og', 1200, 628],
  ['kind=square', 1080, 1080],
  ['w=400&h=300', 400, 300],
  ['w=400&h=300&scale=2', 800, 600],
  ['w=333.3&h=200', 333, 200],
  ['w=1&h=1', 240, 160],
  ['w=1e9&h=400', 4000, 400],
  // 4000 × 4000 at four pixels a unit would be 256 million.
  ['w=4000&h=4000&scale=4', 4000, 4000],
  ['w=2000&h=500&scale=9', 8000, 2000],
])('a PNG with %s has %i × %i pixels', async (parameters, width, height) => {
  const { width: wide, height: high } = await png(chain, parameters);
  expect([wide, high]).toEqual([width, height]);
});

test('all who want the same picture at the same time get it, however many they are', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => app.request(`/view/${chain}.png?w=311`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

test('a theme has its own paper', async () => {
  expect((await png(chain, 'w=300&theme=light')).at(0, 0)).toEqual([0xfb, 0xfa, 0xf7]);
  expect((await png(chain, 'w=300&theme=dark')).at(0, 0)).toEqual([0x14, 0x17, 0x1b]);
});

test.each([
  ['Latin', 'Zürich Łódź İstanbul'],
  ['Greek', 'Ελλάδα'],
  ['Cyrillic', 'Россия'],
  ['Vietnamese', 'Việt Nam'],
  ['simplified Chinese', '华为技术有限公司'],
  ['traditional Chinese', '臺灣積體電路製造'],
  ['Hebrew', 'שלום עולם'],
  ['Arabic', 'العلاقات بين الشركات'],
])('%s is drawn in a PNG, and can be read in a PDF', async (script, text) => {
  const look = 'w=600&h=160&legend=0&sources=none';
  const drawn = async (title: string) => png(await savedView(app, { title, state: { actors: [] } }), look);
  const id = await savedView(app, { title: text, state: { actors: [] } });
  const empty = inkOf(await drawn('.'));
  const ink = inkOf(await png(id, look)) - empty;
  expect(ink).toBeGreaterThan(60 * [...text].length);
  // A letter that no font has, in their place: what is drawn is more than boxes or gaps.
  expect(ink).not.toBe(inkOf(await drawn('\u{10fffd}'.repeat([...text].length))) - empty);
  // What its letters are is said beside them, which this reader does not read.
  if (script === 'Arabic') return;
  const read = (await pdf(id)).text.normalize('NFKC').replace(/\s/g, '');
  for (const word of text.split(' ')) {
    const turned = [...word].reverse().join('');
    expect([word, turned].some((one) => read.includes(one.normalize('NFKC')))).toBe(true);
  }
});

test('bold letters are bolder, in Chinese too', async () => {
  const ink = async (weight: 400 | 700) => {
    const drawing = smallDrawing([{ ...LETTERS, text: '台積電', weight }]);
    return inkOf(readPng(Buffer.from(await drawingPng(drawing))));
  };
  expect(await ink(700)).toBeGreaterThan((await ink(400)) * 1.15);
});

test('Arabic is written from the right, Latin within it from the left', async () => {
  const mark: TextMark = { ...LETTERS, direction: 'rtl', text: 'شركة (ASML) 2022' };
  const runs = textRuns(mark, await typefacesFor([mark]));
  expect(runs.map(({ text }) => text).join('|')).toMatch(/^2022.*\(.*ASML.*\).*شركة/);
});

test('a PDF is one page of the size of the figure, with its words and facts', async () => {
  const read = await pdf(chain, 'w=800&h=600');
  expect(read).toMatchObject({
    pages: 1,
    width: 600,
    height: 450,
    info: {
      Title: 'The chain',
      Author: 'Rossi, Maria',
      Creator: 'Chokepoint',
      CreationDate: 'D:20261124090000Z',
    },
  });
  for (const words of ['The chain', 'Lito N.V.', `http://test/v/${chain}`]) {
    expect(read.text.split(words)).toHaveLength(2);
  }
});

test('a link of a drawing can be followed in its PDF', async () => {
  const drawing = smallDrawing([{ ...LETTERS, text: 'here', href: 'https://example.org/a?b=(c)' }]);
  const bytes = await drawingPdf(drawing, { author: 'Nobody', createdAt: '2026-11-24T09:00:00Z' });
  expect((await readPdf(Buffer.from(bytes))).links).toEqual(['https://example.org/a?b=(c)']);
});

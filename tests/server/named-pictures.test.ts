import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { loadDataset } from '../../graph-seed/load.ts';
import { readQuestions } from '../../graph-seed/questions.ts';
import { svgAnswer } from '../../server/questions/svg-answer.ts';
import { testApp } from '../support/ask.ts';
import { dozen, dozenInfo } from '../support/dozen.ts';
import { NASTY } from '../support/exchange.ts';
import { records } from '../support/read-csv.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';
import { elementsOf } from '../support/well-formed.ts';

const FORMULA = '=HYPERLINK("http://evil.example","click")';
const CROWD = 80;

/** Somebody with nasty names, and a crowd round one actor. */
const nasty: Actor[] = [`<script>alert(1)</script>${NASTY}`, FORMULA].map((text, place) => ({
  id: `nasty-${place}`,
  kind: 'Company',
  names: [{ text, lang: 'en', kind: 'official' }],
  description: {},
  tags: [],
  identifiers: [],
}));
const crowd: Actor[] = Array.from({ length: CROWD }, (_, place) => ({
  id: `one-${place}`,
  kind: 'Person',
  names: [{ text: `One ${place}`, lang: 'en', kind: 'official' }],
  description: {},
  tags: [],
  identifiers: [],
}));

function link(kind: Link['kind'], from: string, to: string, item?: string): Link {
  return {
    id: `${kind.toLowerCase()}--${from}--${to}`,
    kind,
    from,
    to,
    confidence: 'CONFIRMED',
    summary: {},
    evidence: [{ source: 'report', stance: 'SUPPORTS' }],
    ...(item === undefined ? {} : { item }),
  };
}

const links = [
  link('SUPPLIES', 'nasty-0', 'nasty-1', '@SUM(A1)'),
  ...crowd.map(({ id }) => link('LEADS', id, 'hermit')),
];

let opened: TestStore;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDataset(opened.store, {
    info: dozenInfo,
    rows: {
      actors: [...dozen.actors, ...nasty, ...crowd],
      links: [...dozen.links, ...links],
      sources: dozen.sources,
    },
    views: [],
    retracted: [],
  });
  app = testApp(opened.store, { questions: () => readQuestions('tests/support/dozen-questions') });
});
afterAll(() => opened.remove());

async function text(address: string): Promise<string> {
  const response = await app.request(address);
  const body = await response.text();
  if (response.status !== 200) throw new Error(body);
  return body;
}

function count(elements: string[], name: string): number {
  return elements.filter((one) => one === name).length;
}

test('the actors and links of an answer are drawn, in either theme and language', async () => {
  const light = await text('/q/what-hangs-on-an-actor.svg');
  expect(count(elementsOf(light), 'polygon')).toBe(5);
  for (const name of ['Lito N.V.', 'Zeiß Optik', 'Forno Foundry', 'Ada Verdi', 'What hangs on an actor?'])
    expect(light).toContain(`>${name}<`);
  const dark = await text('/q/what-hangs-on-an-actor.svg?theme=dark&lang=zh');
  expect(dark).toContain('>光刻公司<');
  expect(dark).toContain('#14171b');
  expect(await text('/q/what-hangs-on-an-actor.svg?lang=it')).toContain('>Fornitura<');
});

test('the same answer is the same picture, byte by byte', async () => {
  const address = '/q/what-hangs-on-an-actor.svg?of=hermit';
  expect(await text(address)).toBe(await text(address));
});

test('of a crowd the most linked are drawn, and it says how many are left out', async () => {
  const address = '/q/who-supplies-whom.svg?kinds=LEADS,SUPPLIES,MANUFACTURES&first=100';
  const picture = await text(address);
  expect(count(elementsOf(picture), 'polygon')).toBe(60);
  // Five links hang on the foundry; those who lead the hermit have one each.
  for (const name of ['Hermit Society', 'Forno Foundry']) expect(picture).toContain(`>${name}<`);
  const ends = [...dozen.links, ...links].filter(({ kind }) =>
    ['LEADS', 'SUPPLIES', 'MANUFACTURES'].includes(kind),
  );
  const all = new Set(ends.flatMap(({ from, to }) => [from, to])).size;
  expect(picture).toContain(`Actors not drawn, with fewer links: ${all - 60}`);
});

test('numbers are drawn as bars, time as columns', async () => {
  const counts = await text('/q/how-many.svg');
  expect(counts).toContain('>Leadership<');
  expect(count(elementsOf(counts), 'polygon')).toBe(0);
  expect(await text('/q/how-many.svg?lang=it')).toContain('>Forniture<');
  const time = await text('/q/when.svg');
  expect(time).toContain('>Links that began<');
  expect(time).toContain('>2020<');
});

test('an answer that holds nothing says so', async () => {
  const nothing = await text('/q/who-supplies-whom.svg?kinds=OPTIMISED_FOR&lang=it');
  expect(nothing).toContain('>Nessun risultato<');
});

test('what the data says cannot become markup, script or formula', async () => {
  const picture = await text('/q/what-hangs-on-an-actor.svg?of=nasty-0');
  const elements = elementsOf(picture);
  expect(picture).toContain('&lt;script&gt;');
  expect(new Set(elements)).toEqual(
    new Set(['svg', 'title', 'desc', 'rect', 'g', 'path', 'polygon', 'text']),
  );
  expect(picture).not.toMatch(/ (?:style|href|on\w+)=|url\(/);
  const rows = records(await text('/q/who-supplies-whom.csv?kinds=SUPPLIES&first=100'));
  const [, item, from, to] = rows.find(([id]) => id === 'supplies--nasty-0--nasty-1') ?? [];
  expect([item, to]).toEqual(["'@SUM(A1)", `'${FORMULA}`]);
  expect(from).toBe(`<script>alert(1)</script>${NASTY}`);
});

test('a picture is laid out in the turn of whoever asks, once its rows are there', async () => {
  const questions = await readQuestions('graph-seed/questions');
  const question = questions.find(({ name }) => name === 'who-competes-with-whom');
  if (!question) throw new Error('there is no such question');
  const happened: string[] = [];
  const actors = ['one', 'two'].map((id) => ({ id, kind: 'Company', name: id }));
  const link = { kind: 'COMPETES_WITH', status: 'ACTIVE', confidence: 'CONFIRMED', evidence: [] };
  const data = { actors, links: [{ ...link, from: { id: 'one' }, to: { id: 'two' } }] };
  const svg = await svgAnswer.write({
    question,
    variables: {},
    options: {},
    url: '',
    ask: async () => {
      happened.push('asked');
      return { data, graph: { actors: ['one', 'two'], links: ['a'], truncated: false } };
    },
    turn: async () => void happened.push('turn'),
  });
  expect(svg).toMatch(/^<svg/);
  expect(happened).toEqual(['asked', 'asked', 'turn']);
});

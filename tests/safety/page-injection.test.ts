import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { projectRoot } from '../../server/project-root.ts';
import type { GraphRows, SavedView } from '../../server/store/graph-store.ts';
import { testApp } from '../support/ask.ts';
import { ALL_HOSTILE, hostileText } from '../support/hostile.ts';
import { structureOf, textOf } from '../support/page-structure.ts';
import { records } from '../support/read-csv.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';
import { elementsOf } from '../support/well-formed.ts';

/** No text of the graph, of a view or of an address becomes anything but text where it is shown. */

let opened: TestStore;
let app: ReturnType<typeof testApp>;
let tame: SavedView;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(opened.store, { webFolder: join(projectRoot(), 'dist', 'web') });
  const actors = ['lito', 'forno', 'zeiss'].map((id, x) => ({ id, x, y: x }));
  const id = await savedView(app, { title: 'Tame', mode: 'FROZEN', state: { actors } });
  const [view] = await opened.store.viewsById([id]);
  if (!view?.kept) throw new Error('the view keeps nothing');
  tame = view;
});
afterAll(() => opened.remove());

/** Wherever the rows have a text for people, this one. */
function saying(rows: GraphRows, text: string): GraphRows {
  const said = { en: text, it: text };
  return {
    actors: rows.actors.map((one) => ({
      ...one,
      names: [{ text, lang: 'en', kind: 'official' }],
      description: said,
      subkind: text,
      tags: [text],
      identifiers: [{ scheme: text, value: text }],
      website: text,
    })),
    links: rows.links.map((one) => ({
      ...one,
      summary: said,
      ...{ item: text, role: text, topic: text, amount: { value: 1, unit: text } },
      evidence: one.evidence.map((piece) => ({ ...piece, locator: text })),
    })),
    sources: rows.sources.map((one) => ({ ...one, title: text, publisher: text, url: text, lang: text })),
  };
}

let count = 0;

/** The frozen view with its texts changed for one. */
async function viewSaying(text: string): Promise<string> {
  count += 1;
  const id = `saying-${count}`;
  const said = { en: text, it: text };
  const kept = saying(tame.kept as GraphRows, text);
  await opened.store.saveView({ ...tame, id, title: said, note: said, author: text, kept });
  return id;
}

async function read(address: string): Promise<{ text: string; headers: Headers }> {
  const response = await app.request(address);
  expect([address, response.status]).toEqual([address, 200]);
  return { text: await response.text(), headers: response.headers };
}

const usual = new Map<string, string[]>();

/** What a page is made of where it says nothing out of the ordinary. */
async function usualStructure(address: (id: string) => string): Promise<string[]> {
  const known = usual.get(address('')) ?? structureOf((await read(address(await viewSaying('Tame')))).text);
  usual.set(address(''), known);
  return known;
}

const PAGES = [
  (id: string) => `/v/${id}`,
  (id: string) => `/embed/${id}?table=1`,
  (id: string) => `/view/${id}.html`,
];

async function isText(text: string): Promise<void> {
  const id = await viewSaying(text);
  for (const page of PAGES) {
    const { text: html } = await read(page(id));
    // A text may be broken into lines within the picture; what is outside it may not change at all.
    expect([text, withoutLines(structureOf(html))]).toEqual([text, withoutLines(await usualStructure(page))]);
    expect([text, runningAddresses(html)]).toEqual([text, []]);
  }
  const { text: offline } = await read(`/view/${id}.html`);
  expect(JSON.parse(textOf(offline, 'picture-data'))).toMatchObject({ title: expect.any(String) });
  const drawn = (await read(`/view/${id}.svg?sources=list`)).text;
  expect([text, runningAddresses(drawn)]).toEqual([text, []]);
  const svg = elementsOf(drawn);
  expect(new Set(svg)).toEqual(new Set(svg.filter((name) => DRAWN.includes(name))));
  for (const form of ['graphml', 'gexf'])
    elementsOf((await read(`/view/${id}.${form}`)).text.replace(/^<\?xml[^>]*>/, ''));
  for (const table of ['links', 'actors']) {
    const rows = records((await read(`/view/${id}.csv?table=${table}`)).text);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-\D/);
  }
  JSON.parse((await read(`/view/${id}.json`)).text);
  const url = encodeURIComponent(`http://test/v/${id}`);
  elementsOf((await read(`/oembed?url=${url}&format=xml`)).text.replace(/^<\?xml[^>]*>/, ''));
  const { html } = JSON.parse((await read(`/oembed?url=${url}`)).text) as { html: string };
  expect(structureOf(html).filter((one) => /^(?:script|img|svg)/.test(one))).toEqual([]);
  const { headers } = await read(`/view/${id}.csv?download=1`);
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w-]+\.csv"; filename\*=UTF-8''[\w%!~*'().-]+\.csv$/,
  );
}

/** Addresses that would run where somebody follows them. */
function runningAddresses(markup: string): string[] {
  return (
    markup.match(
      /\b(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)[^"'>]*/gi,
    ) ?? []
  );
}

const DRAWN = ['svg', 'title', 'desc', 'rect', 'g', 'path', 'text', 'a', 'tspan'];

function withoutLines(structure: string[]): string[] {
  return structure.filter(
    (one) => !/^(?:text|tspan|path|rect|g|a|title|desc|svg)\b/.test(one) || /\bon\w+/.test(one),
  );
}

test('each hostile text is a text in every form of a view', async () => {
  for (const text of ALL_HOSTILE.filter((_, place) => place % 6 === 0)) await isText(text);
  // A view takes its time to be drawn in every form: the others come by the handful, so that each is tried.
  const handfuls = Array.from({ length: 6 }, (_, part) =>
    ALL_HOSTILE.filter((_, place) => place % 6 === part),
  );
  for (const texts of handfuls) await isText(texts.join(' '));
}, 120_000);

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
])('what is no address of the web can be followed nowhere: %s', isText);

test('any text round a hostile one is a text in every form of a view', async () => {
  const limits = { seed: 8, numRuns: 5, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false };
  await fc.assert(fc.asyncProperty(hostileText(300), isText), limits);
}, 120_000);

/** What could do something. */
function acting(structure: string[]): string[] {
  return structure.filter((one) => /^(?:script|iframe|object|embed|base|form)\b|\bon\w+/.test(one));
}

test('an address of a page is a text in it', async () => {
  const plain = async (path: string) => {
    const page = await app.request(path);
    const isPage = page.headers.get('content-type')?.startsWith('text/html') ?? false;
    return isPage ? acting(structureOf(await page.text())) : null;
  };
  const usualOf = new Map<string, string[] | null>();
  for (const hostile of ALL_HOSTILE) {
    const text = encodeURIComponent(hostile.replace('\ud800', '?'));
    for (const [path, like] of [
      [`/q/${text}`, '/q/nothing-of-the-kind'],
      [`/q?lang=${text}`, '/q?lang=x'],
      [`/embed/${text}?theme=${text}&lang=${text}&ui=${text}`, '/embed/x?theme=x'],
      [`/v/${text}?lang=${text}`, '/v/x'],
    ] as const) {
      const structure = await plain(path);
      if (!usualOf.has(like)) usualOf.set(like, await plain(like));
      if (structure !== null) expect([path, structure]).toEqual([path, usualOf.get(like)]);
    }
    const { status, headers } = await app.request(`/q/who-blocks-whom.json?countries=${text}&x${text}=1`);
    expect([hostile, status, headers.get('content-type')]).toEqual([hostile, 400, 'application/json']);
  }
}, 60_000);

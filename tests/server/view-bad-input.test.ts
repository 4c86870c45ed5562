import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { StoreTimeout, StoreUnavailable } from '../../server/store/errors.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { testApp } from '../support/ask.ts';
import { counted } from '../support/counted.ts';
import { NASTY } from '../support/exchange.ts';
import { records } from '../support/read-csv.ts';
import { readPdf } from '../support/read-pdf.ts';
import { readPng } from '../support/read-png.ts';
import { bytesOf, savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';
import { elementsOf } from '../support/well-formed.ts';

let opened: TestStore;
let app: ReturnType<typeof testApp>;
let id: string;
const calls: string[] = [];
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(counted(opened.store, calls));
  id = await savedView(app, { title: 'The chain', state: { actors: [{ id: 'lito' }, { id: 'forno' }] } });
});
afterAll(() => opened.remove());

interface Problem {
  error: { code: string; message: string; parameter?: string; expected?: string };
}

test.each([
  ['an unknown view', 'nothing.EXT', 404, 'NOT_FOUND', undefined],
  ['no id at all', '.EXT', 404, 'NOT_FOUND', undefined],
  ['an id with a line end', 'a%0D%0Ab.EXT', 404, 'NOT_FOUND', undefined],
  ['an id that is no text', '%E0%A4%A.EXT', 404, 'NOT_FOUND', undefined],
  ['an id that looks for a way out', '..%2F..%2Fetc%2Fpasswd.EXT', 404, 'NOT_FOUND', undefined],
  ['an id with markup', '%3Cscript%3Ealert(1)%3C%2Fscript%3E.EXT', 404, 'NOT_FOUND', undefined],
  ['an enormous id', `${'x'.repeat(5_000)}.EXT`, 404, 'NOT_FOUND', undefined],
  ['a width that is no number', 'ID.EXT?w=wide', 400, 'BAD_USER_INPUT', 'w'],
  ['an empty height', 'ID.EXT?h=', 400, 'BAD_USER_INPUT', 'h'],
  ['a scale that is no number', 'ID.EXT?scale=NaN', 400, 'BAD_USER_INPUT', 'scale'],
  ['an unknown theme', 'ID.EXT?theme=%3Cb%3E', 400, 'BAD_USER_INPUT', 'theme'],
  ['an unknown language', 'ID.EXT?lang=fr', 400, 'BAD_USER_INPUT', 'lang'],
  ['an unknown kind', 'ID.EXT?kind=round', 400, 'BAD_USER_INPUT', 'kind'],
  ['an unknown table', 'ID.EXT?table=sources', 400, 'BAD_USER_INPUT', 'table'],
  ['another time', 'ID.EXT?as=tomorrow', 400, 'BAD_USER_INPUT', 'as'],
])('%s is refused with a picture where a picture is wanted, else with a code', async (...row) => {
  const [, address, status, code, parameter] = row;
  const ask = (ending: string) => app.request(`/view/${address.replace('ID', id).replace('EXT', ending)}`);
  for (const ending of ['json', 'csv', 'pdf', 'graphml']) {
    const answer = await ask(ending);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
    const { error } = (await answer.json()) as Problem;
    expect([error.code, error.parameter]).toEqual([code, parameter]);
    expect(error.message.length).toBeLessThan(300);
  }
  const svg = await ask('svg');
  expect([svg.status, svg.headers.get('cache-control')]).toEqual([status, 'no-store']);
  expect(svg.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  expect(elementsOf(await svg.text())).not.toContain('script');
  const png = await ask('png');
  expect([png.status, png.headers.get('content-type')]).toEqual([status, 'image/png']);
  expect(readPng(await bytesOf(png)).width).toBe(960);
});

test('the picture of a problem speaks the language and has the look that is asked for', async () => {
  const svg = async (parameters: string) => (await app.request(`/view/nothing.svg?${parameters}`)).text();
  expect(await svg('')).toContain('This figure can’t be shown');
  expect(await svg('lang=it&theme=dark&w=500')).toMatch(/#14171b[\s\S]*Questa figura non si può mostrare/);
  expect(await svg('lang=zh')).toContain('无法显示此图');
  const wrong = await (await app.request(`/view/${id}.svg?lang=it&w=%22%3E%3Cimg%3E`)).text();
  expect(wrong).toContain('“&quot;&gt;&lt;img&gt;” non è un valore leggibile per w. Possibile: un numero.');
});

test('what can be no id is not asked of the store, and another ending is named', async () => {
  calls.length = 0;
  for (const name of ['A', 'x y', '%00', 'é', 'x'.repeat(201), '-']) {
    expect((await app.request(`/view/${name}.svg`)).status).toBe(404);
  }
  const other = await app.request(`/view/${id}.gif`);
  expect(other.status).toBe(404);
  expect(((await other.json()) as Problem).error.message).toContain('"svg" or "png" or "pdf"');
  expect(calls).toEqual([]);
});

test('only reading is possible', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await app.request(`/view/${id}.svg`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
});

test.each([
  ['away', () => Promise.reject(new StoreUnavailable('bolt://secret:7687')), 503, 'UNAVAILABLE'],
  ['late', () => Promise.reject(new StoreTimeout('late')), 504, 'TIMEOUT'],
  ['broken', () => Promise.reject(new Error('secret')), 500, 'INTERNAL_SERVER_ERROR'],
  ['silent', () => new Promise<never>(() => {}), 504, 'TIMEOUT'],
])('where the store is %s, the picture says so', async (_, viewsById, status, code) => {
  const store: GraphStore = { ...opened.store, viewsById, until: () => store };
  const faulty = testApp(store, { timeLimit: 50 });
  const svg = await faulty.request('/view/anything.svg');
  expect([svg.status, svg.headers.get('cache-control')]).toEqual([status, 'no-store']);
  expect(svg.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
  const text = await svg.text();
  elementsOf(text);
  expect(text).not.toContain('secret');
  const json = await faulty.request('/view/anything.json');
  expect([json.status, ((await json.json()) as Problem).error.code]).toEqual([status, code]);
});

test('a name of a file can’t end its header or leave its folder', async () => {
  for (const title of ['../../etc/passwd', 'a"; filename="b.exe', NASTY, '🀄', '字节跳动 & Söhne']) {
    const one = await savedView(app, { title, state: { actors: [] } });
    const answer = await app.request(`/view/${one}.csv?download=1`);
    const header = answer.headers.get('content-disposition') ?? '';
    expect(header).toMatch(/^attachment; filename="[\w-]+\.csv"; filename\*=UTF-8''[\w%-]+\.csv$/);
  }
  const one = await savedView(app, { title: '字节跳动 & Söhne', state: { actors: [] } });
  const answer = await app.request(`/view/${one}.pdf?download=1`);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Sohne.pdf"; filename*=UTF-8''${encodeURIComponent('字节跳动-Söhne.pdf')}`,
  );
});

const titles = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }),
  fc.constantFrom(
    NASTY,
    '=HYPERLINK("http://x","y")',
    '</svg><script>alert(1)</script>',
    ']]>&<!--',
    'שלום (עולם) 12 ABC',
    '\u202E\u2066evil',
    'x'.repeat(500),
    '字'.repeat(500),
    '\ud800',
    '%s%n{{y}}',
  ),
);

test('no title breaks any form', async () => {
  const [view] = await opened.store.viewsById([id]);
  if (!view) throw new Error('the view is gone');
  let count = 0;
  await fc.assert(
    fc.asyncProperty(titles, async (title) => {
      count += 1;
      const one = `fuzzed-${count}`;
      await opened.store.saveView({
        ...view,
        id: one,
        title: { en: title },
        note: { en: title },
        author: title,
      });
      const read = async (ending: string, parameters = '') => {
        const answer = await app.request(`/view/${one}.${ending}?download=1${parameters}`);
        expect([ending, answer.status]).toEqual([ending, 200]);
        return bytesOf(answer);
      };
      const svg = String(await read('svg', '&w=400'));
      expect(
        elementsOf(svg).filter((name) => !/^(?:svg|title|desc|rect|g|path|text|a|tspan)$/.test(name)),
      ).toEqual([]);
      readPng(await read('png', '&w=240'));
      expect((await readPdf(await read('pdf', '&w=400'))).pages).toBe(1);
      JSON.parse(String(await read('json')));
      for (const form of ['graphml', 'gexf'])
        elementsOf(String(await read(form)).replace(/^<\?xml[^>]*>/, ''));
      for (const row of records(String(await read('csv')))) {
        for (const cell of row) expect(cell).not.toMatch(/^[=+@]|^-\D/);
      }
    }),
    { numRuns: 25, seed: 6 },
  );
});

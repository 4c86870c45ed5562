import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ImportOptions, RunPlace } from '../../server/imports/engine.ts';
import { post } from '../support/ask.ts';
import { BEARER } from '../support/editing.ts';
import { bid, importing, nothingDone, runOf, send, uploadFolder } from '../support/import-server.ts';
import { recordOf } from '../support/imports.ts';
import { soon } from '../support/soon.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterAll(() => opened.remove());

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await uploadFolder());
});
afterEach(() => remove());

const MINE = { name: 'mine', files: ['a.csv'], by: 'Ada' };
const problem = (line: number) => ({
  file: 'a.csv',
  line,
  element: null,
  reason: `line ${line} is wrong`,
  code: 'OTHER' as const,
  field: null,
  values: [],
});

const ofNode = { ...problem(1), file: 'g.graphml', element: 'node n1' };

/** An engine that goes on until it is told to stop. */
const endless = {
  load: async (_: unknown, __: ImportOptions, { onProgress, signal }: RunPlace) => {
    onProgress({ phase: 'WRITING', done: 40, total: 100 });
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return { ...nothingDone, end: 'STOPPED' as const, counts: { ...nothingDone.counts, added: 40 } };
  },
};

test('a check hands the files and the options to the engine, and tells its report', async () => {
  const given: ImportOptions[] = [];
  const app = importing(opened.store, folder, {
    load: async (_, options) => {
      given.push(options);
      return {
        ...nothingDone,
        counts: { added: 2, changed: 1, same: 3, kept: 1, removed: 0 },
        problems: { total: 2, first: [problem(7), ofNode] },
        wrongRows: 2,
      };
    },
  });
  await send(app, 'mine/a.csv', 'text');
  const merge = [{ id: 'x', into: 'lito' }, { id: 'y' }];
  expect(await bid(app, 'startImport', { ...MINE, dryRun: true, replace: true, merge })).toMatchObject({
    name: 'mine',
    deed: 'CHECK',
    by: 'Ada',
  });
  await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE' }));
  expect(await runOf(app, 'mine')).toMatchObject({
    report: {
      counts: { added: 2, changed: 1, same: 3, kept: 1 },
      problems: [problem(7), ofNode],
      problemCount: 2,
      wrongRowCount: 2,
    },
    reportAddress: 'http://test/imports/mine/report.jsonl',
  });
  expect(given).toMatchObject([
    {
      name: 'mine',
      by: 'Ada',
      dryRun: true,
      strict: false,
      replace: true,
      files: [{ name: 'a.csv' }],
      merges: new Map([
        ['x', 'lito'],
        ['y', null],
      ]),
    },
  ]);
});

test('the whole report is for those with the token, and goes with the next run', async () => {
  const app = importing(opened.store, folder, {
    load: async (_, __, { reportPath }) => {
      await writeFile(reportPath, '{"problem":1}\n');
      return nothingDone;
    },
    remove: async () => nothingDone,
  });
  await send(app, 'mine/a.csv', 'text');
  await bid(app, 'startImport', { ...MINE, dryRun: true });
  await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE' }));
  const report = await app.request('/imports/mine/report.jsonl', { headers: BEARER });
  expect(await report.text()).toBe('{"problem":1}\n');
  expect((await app.request('/imports/mine/report.jsonl')).status).toBe(401);
  await bid(app, 'removeImport', { name: 'mine', by: 'Ada' });
  await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE', deed: 'REMOVE' }));
  expect((await app.request('/imports/mine/report.jsonl', { headers: BEARER })).status).toBe(404);
});

test('a look-alike is shown beside the one that is there, and a row that was kept with its reason', async () => {
  const [lito] = await opened.store.actorsById(['lito']);
  if (!lito) throw new Error('the dozen has Lito');
  const actor = { ...lito, id: 'lito-nv' };
  const like = { reason: 'the same name “Lito”', code: 'SAME_NAME' as const, values: ['Lito'] };
  const app = importing(opened.store, folder, {
    load: async () => ({
      ...nothingDone,
      kept: { total: 1, first: [{ id: 'forno', reason: 'DIFFERS' as const }] },
      lookAlikes: {
        total: 1,
        first: [{ actor, other: lito, where: 'GRAPH' as const, ...like }],
      },
    }),
  });
  await send(app, 'mine/a.csv', 'text');
  await bid(app, 'startImport', { ...MINE, dryRun: true });
  await soon(async () =>
    expect(await runOf(app, 'mine')).toMatchObject({
      report: {
        lookAlikes: [{ actor: { id: 'lito-nv' }, other: { id: 'lito' }, where: 'GRAPH', ...like }],
        lookAlikeCount: 1,
        kept: [{ id: 'forno', reason: 'DIFFERS' }],
        keptCount: 1,
      },
    }),
  );
});

test('while one runs, another is refused, and nothing can be sent under its name', async () => {
  const app = importing(opened.store, folder, endless);
  await send(app, 'mine/a.csv', 'text');
  await send(app, 'other/a.csv', 'text');
  await bid(app, 'startImport', MINE);
  expect(await bid(app, 'startImport', MINE)).toBe('CONFLICT');
  expect(await bid(app, 'startImport', { ...MINE, name: 'other' })).toBe('CONFLICT');
  expect(await bid(app, 'removeImport', { name: 'other', by: 'Ada' })).toBe('CONFLICT');
  expect((await send(app, 'mine/a.csv', 'text')).status).toBe(409);
  const report = await app.request('/imports/mine/report.jsonl', { headers: BEARER });
  expect([report.status, await report.text()]).toEqual([409, expect.stringContaining("'mine' still runs")]);
  await soon(async () =>
    expect(await runOf(app, 'mine')).toMatchObject({
      state: 'RUNNING',
      progress: { phase: 'WRITING', done: 40, total: 100 },
    }),
  );
  expect(await bid(app, 'cancelImport', { name: 'mine' })).toMatchObject({ state: 'STOPPED' });
  expect((await send(app, 'mine/a.csv', 'text')).status).toBe(201);
});

test('what is loaded is what was checked, unless somebody has sent or checked something else under the name since', async () => {
  const app = importing(opened.store, folder);
  const checked = async () => {
    await bid(app, 'startImport', { ...MINE, dryRun: true });
    await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE', deed: 'CHECK' }));
    return (await runOf(app, 'mine'))?.startedAt;
  };
  await send(app, 'mine/a.csv', 'text');
  const first = await checked();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await send(app, 'mine/a.csv', 'of others');
  expect(await bid(app, 'startImport', { ...MINE, follows: first })).toBe('CONFLICT');
  const second = await checked();
  expect(await bid(app, 'startImport', { ...MINE, follows: first })).toBe('CONFLICT');
  expect(await bid(app, 'startImport', { ...MINE, follows: second })).toMatchObject({ deed: 'LOAD' });
});

test('what was stopped keeps its files, and goes on when it is started again', async () => {
  const app = importing(opened.store, folder, endless);
  await send(app, 'mine/a.csv', 'text');
  await bid(app, 'startImport', MINE);
  expect(await bid(app, 'cancelImport', { name: 'mine' })).toMatchObject({
    state: 'STOPPED',
    report: { counts: { added: 40 } },
  });
  expect(await bid(app, 'startImport', MINE)).toMatchObject({ state: 'RUNNING' });
  await bid(app, 'cancelImport', { name: 'mine' });
});

test('what is loaded whole lets its files go', async () => {
  const app = importing(opened.store, folder);
  await send(app, 'mine/a.csv', 'text');
  await bid(app, 'startImport', MINE);
  await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE', deed: 'LOAD' }));
  expect(await bid(app, 'startImport', MINE)).toBe('NOT_FOUND');
});

test('what is loaded but for a file that cannot be read keeps its files, for whoever says how it is to be read', async () => {
  const file = { name: 'a.csv', format: null, rows: 0, unused: [], unusedCount: 0 };
  const failure = { code: 'BAD_USER_INPUT', message: 'is no text', refusal: 'NOT_TEXT', place: 'a.csv:1' };
  const app = importing(opened.store, folder, {
    load: async (_, { encoding }) => ({
      ...nothingDone,
      files: [
        { ...file, failure: encoding === null ? failure : null },
        { ...file, failure: null },
      ],
    }),
  });
  await send(app, 'mine/a.csv', 'text');
  await bid(app, 'startImport', MINE);
  await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE', deed: 'LOAD' }));
  const again = { ...MINE, encoding: 'windows-1252' };
  expect(await bid(app, 'startImport', again)).toMatchObject({ deed: 'LOAD' });
  await soon(async () =>
    expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE', encoding: 'windows-1252' }),
  );
  expect(await bid(app, 'startImport', again)).toBe('NOT_FOUND');
});

test('a server that ends stops the run; the next one says so, and goes on with the files that it finds', async () => {
  const stopping = new AbortController();
  const first = importing(opened.store, folder, endless, { stopping: stopping.signal });
  await send(first, 'mine/a.csv', 'text');
  await bid(first, 'startImport', MINE);
  stopping.abort();
  await soon(async () => expect(await runOf(first, 'mine')).toMatchObject({ state: 'STOPPED' }));
  expect(await bid(first, 'startImport', MINE)).toBe('CONFLICT');
  const second = importing(opened.store, folder);
  expect(await runOf(second, 'mine')).toMatchObject({ state: 'STOPPED', report: { counts: { added: 40 } } });
  await bid(second, 'startImport', MINE);
  await soon(async () => expect(await runOf(second, 'mine')).toMatchObject({ state: 'DONE' }));
});

test('its options are kept with it, so that others go on in the same way', async () => {
  const given: ImportOptions[] = [];
  const work = {
    load: async (_: unknown, options: ImportOptions) => {
      given.push(options);
      return nothingDone;
    },
  };
  const app = importing(opened.store, folder, work);
  await send(app, 'mine/a.csv', 'text');
  await send(app, 'mine/mapping.json', '{}');
  const options = {
    strict: true,
    replace: true,
    format: 'CSV',
    encoding: 'windows-1252',
    mapping: 'mapping.json',
    source: { title: 'Register', url: 'https://register.example/' },
    merge: [{ id: 'x', into: 'lito' }],
  };
  await bid(app, 'startImport', { ...MINE, ...options, dryRun: true });
  await soon(async () => expect(await runOf(app, 'mine')).toMatchObject({ state: 'DONE' }));
  expect(given).toMatchObject([
    {
      strict: true,
      replace: true,
      format: 'csv',
      encoding: 'windows-1252',
      mappingFile: { name: 'mapping.json' },
    },
  ]);
  const kept = {
    ...options,
    source: { title: 'Register', publisher: 'Register', url: 'https://register.example/' },
  };
  expect(await runOf(importing(opened.store, folder), 'mine')).toMatchObject(kept);

  // As versions before this one wrote it.
  const path = join(folder, 'mine', 'run.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"options":', '"wish":'));
  expect(await runOf(importing(opened.store, folder), 'mine')).toMatchObject(kept);
});

test('a run whose server was killed is one that was stopped', async () => {
  const killed = importing(opened.store, folder, endless);
  await send(killed, 'mine/a.csv', 'text');
  await bid(killed, 'startImport', MINE);
  const next = importing(opened.store, folder);
  await soon(async () => expect(await runOf(next, 'mine')).toMatchObject({ state: 'STOPPED', deed: 'LOAD' }));
  await bid(killed, 'cancelImport', { name: 'mine' });
});

test('what fails says why by a code, and nothing of what nobody expected', async () => {
  const app = importing(opened.store, folder, {
    load: async () => {
      throw new Error('secret of the house');
    },
  });
  await send(app, 'mine/a.csv', 'text');
  await bid(app, 'startImport', MINE);
  await soon(async () =>
    expect(await runOf(app, 'mine')).toMatchObject({
      state: 'FAILED',
      failure: { code: 'INTERNAL_SERVER_ERROR', message: expect.not.stringContaining('secret') },
    }),
  );
  expect(await bid(app, 'startImport', MINE)).toMatchObject({ state: 'RUNNING' });
  await bid(app, 'cancelImport', { name: 'mine' });
});

test('what another server or a command writes just now is left to it', async () => {
  const app = importing(opened.store, folder);
  await send(app, 'theirs/a.csv', 'text');
  const until = new Date(Date.now() + 60_000).toISOString();
  const before = recordOf('theirs', { lease: { host: 'elsewhere', process: 1, until } });
  await opened.store.saveImport(before);
  expect(await bid(app, 'startImport', { ...MINE, name: 'theirs' })).toBe('CONFLICT');
  expect(await bid(app, 'removeImport', { name: 'theirs', by: 'Ada' })).toBe('CONFLICT');
  await opened.store.saveImport({ ...before, lease: null });
  expect(await bid(app, 'startImport', { ...MINE, name: 'theirs' })).toMatchObject({ state: 'RUNNING' });
  await bid(app, 'cancelImport', { name: 'theirs' });
});

test('no cache keeps what was asked for with the token', async () => {
  const app = importing(opened.store, folder);
  const query = encodeURIComponent('{ import(name: "mine") { state } }');
  const answer = await app.request(`/graphql?query=${query}`, { headers: BEARER });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('files that another server has are not here', async () => {
  const app = importing(opened.store, folder);
  expect(await bid(app, 'startImport', MINE)).toBe('NOT_FOUND');
});

test.each([
  ['no files', { ...MINE, files: [] }, 'BAD_USER_INPUT'],
  ['a path for a name', { ...MINE, name: '../mine' }, 'BAD_USER_INPUT'],
  [
    'an actor that is to be two others',
    {
      ...MINE,
      merge: [
        { id: 'a', into: 'b' },
        { id: 'a', into: 'c' },
      ],
    },
    'BAD_USER_INPUT',
  ],
  ['an encoding that is none', { ...MINE, encoding: 'klingon' }, 'BAD_USER_INPUT'],
  ['a name of more than a line', { ...MINE, by: 'x'.repeat(101) }, 'BAD_USER_INPUT'],
  ['nobody to answer for it', { ...MINE, by: ' ' }, 'BAD_USER_INPUT'],
  ['too many files', { ...MINE, files: Array(101).fill('a.csv') }, 'LIMIT_EXCEEDED'],
])('%s: refused by a code', async (_, input, code) => {
  expect(await bid(importing(opened.store, folder), 'startImport', input)).toBe(code);
});

test.each([
  'query { import(name: "mine") { state } }',
  'mutation { startImport(input: { name: "mine", files: ["a"], by: "x" }) { import { state } } }',
  'mutation { cancelImport(input: { name: "mine" }) { import { state } } }',
  'mutation { removeImport(input: { name: "mine", by: "x" }) { import { state } } }',
])('without the token it is refused with 401, without one on the server with 403: %s', async (query) => {
  const refused = await post(importing(opened.store, folder), { query });
  expect([refused.status, await codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
  const closed = await post(importing(opened.store, folder, {}, { editToken: null }), { query }, BEARER);
  expect([closed.status, await codeOf(closed)]).toEqual([403, 'FORBIDDEN']);
});

async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readCommandLine } from '../../../graph-seed/import/command/command-line.ts';
import { importLines, reportLines } from '../../../graph-seed/import/command/say.ts';
import { readMerges } from '../../../graph-seed/import/identity/merges.ts';
import { removeImport } from '../../../graph-seed/import/remove.ts';
import type { ImportProgress } from '../../../graph-seed/import/report.ts';
import { everyLink } from '../../../server/store/filters.ts';
import { editOf, nothing } from '../../support/edits.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';
import { recordOf, registerRows, someActor } from '../../support/imports.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const rows = registerRows('r-');
const jsonl = (...some: object[]) => some.map((row) => `${JSON.stringify(row)}\n`).join('');
/** Links first: the order of rows in files is no matter. */
const register = jsonl(rows.owns, rows.register, rows.holding, rows.depot);
const tally = (added: number, changed = 0, same = 0, kept = 0) => ({ added, changed, same, kept });
const statistics = () => at.store.statistics(everyLink);

/** Enough rows for several batches. */
function many(count: number): string {
  return `id,name,kind\n${Array.from({ length: count }, (_, index) => `m-x${index},Many ${index},Company\n`).join('')}`;
}

test('rows of our model come in whatever order, under a name, with who answers for them', async () => {
  const report = await at.run({ 'register.jsonl': register }, { by: 'Ada' });
  expect(report).toMatchObject({
    name: 'test',
    state: 'FINISHED',
    continuedBehind: null,
    merged: 0,
    skipped: [],
    tally: { actors: tally(2), links: tally(1), sources: tally(1) },
  });
  expect(await at.store.linksById([rows.owns.id])).toEqual([rows.owns]);
  expect(await at.store.imports()).toMatchObject([
    {
      name: 'test',
      state: 'FINISHED',
      by: 'Ada',
      files: ['register.jsonl'],
      checkpoint: null,
      actors: 2,
      links: 1,
      sources: 1,
      finishedAt: expect.stringMatching(/^20/),
    },
  ]);
});

test('the second time all is the same', async () => {
  await at.run({ 'register.jsonl': register });
  const before = await statistics();
  const report = await at.run({ 'register.jsonl': register });
  expect(report.tally).toEqual({ actors: tally(0, 0, 2), links: tally(0, 0, 1), sources: tally(0, 0, 1) });
  expect(await statistics()).toEqual(before);
});

test('a dry run says the same and writes nothing', async () => {
  const before = await statistics();
  const files = { 'register.jsonl': register, 'wrong.csv': 'id,name,kind\na,A,Wombat\n' };
  const dry = await at.run(files, { dryRun: true });
  expect([await statistics(), await at.store.imports()]).toEqual([before, []]);
  expect({ ...(await at.run(files)), state: 'CHECKED' }).toEqual(dry);
});

test('a row with several problems is one row that is wrong', async () => {
  const report = await at.run({ 'a.csv': 'id,name,kind,website\nw,W,Wombat,nowhere\n' });
  expect([report.problems.total, report.wrongRows]).toEqual([2, 1]);
});

test('what another machine works on is left to it, until it has not been heard of for a while', async () => {
  const lease = { host: 'elsewhere', process: 1, until: new Date(Date.now() + 60_000).toISOString() };
  await at.store.saveImport(recordOf('test', { lease }));
  const files = { 'register.jsonl': register };
  await expect(at.run(files)).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
  await expect(removeImport(at.store, 'test')).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
  expect((await at.run(files, { dryRun: true })).state).toBe('CHECKED');
  await at.store.saveImport(recordOf('test', { lease: { ...lease, until: '2026-01-01T00:00:00.000Z' } }));
  expect((await at.run(files)).state).toBe('FINISHED');
  expect((await at.store.imports())[0]?.lease).toBeNull();
});

test('strict writes nothing unless every row is right', async () => {
  const before = await statistics();
  const files = { 'register.jsonl': register, 'wrong.csv': 'id,name,kind\na,A,Wombat\n' };
  const report = await at.run(files, { strict: true });
  expect([report.state, problemsOf(report)]).toEqual([
    'REFUSED',
    ["wrong.csv:2: kind: unknown kind of actor 'Wombat'"],
  ]);
  expect([await statistics(), await at.store.imports()]).toEqual([before, []]);
  expect(reportLines(report)).toContain(
    'Nothing was imported as test, since not every file and row is right:',
  );
  expect((await at.run({ 'register.jsonl': register }, { strict: true })).state).toBe('FINISHED');
  expect(importLines(await at.store.imports())).toEqual([
    expect.stringMatching(/^test {2}finished {2}2 actors, 1 link, 1 source {2}/),
  ]);
});

describe('of files of which some cannot be read', () => {
  // Long enough for some batches to be read before it breaks off.
  const packed = gzipSync(many(5_000));
  const torn = packed.subarray(0, packed.length - 1_000);
  const latin = Buffer.from(
    'id,name,kind\nbefore,Ok,Company\nwrong,W,Wombat\nlatin,Citt\xe0,Company\n',
    'latin1',
  );
  const files = { 'latin.csv': latin, 'register.jsonl': register, 'torn.csv.gz': torn, 'gone.csv': null };

  test('the others are imported, and nothing of those', async () => {
    const report = await at.run(files);
    expect(report).toMatchObject({ state: 'FINISHED', tally: { actors: tally(2) } });
    expect(report.problems.total).toBe(0);
    expect(await at.store.actorsById(['before', 'm-x0'])).toEqual([]);
    expect(reportLines(report).slice(0, 4)).toEqual([
      'latin.csv:4: is not text in UTF-8; nothing of it is imported; say which encoding it is, such as --encoding windows-1252',
      'register.jsonl: jsonl, 4 rows',
      "torn.csv.gz: can't be read: unexpected end of file; nothing of it is imported",
      "gone.csv: can't be read: there is no such file or folder; nothing of it is imported",
    ]);
    expect(report.files.map(({ failure }) => failure?.refusal)).toEqual([
      'NOT_TEXT',
      undefined,
      'UNREADABLE_FILE',
      'UNREADABLE_FILE',
    ]);
    // Once they are mended the same command brings the rest.
    const mended = await at.run({ ...files, 'latin.csv': Buffer.from(latin.toString('latin1')) });
    expect(mended.tally.actors).toEqual(tally(2, 0, 2));
  });

  test('strictly, nothing is', async () => {
    expect((await at.run(files, { strict: true })).state).toBe('REFUSED');
    expect(await at.store.imports()).toEqual([]);
  });

  test('nothing is where none can be read', async () => {
    const { 'register.jsonl': _, ...wrong } = files;
    await expect(at.run(wrong)).rejects.toMatchObject({ code: 'NOT_TEXT' });
    expect(await at.store.imports()).toEqual([]);
  });
});

test('a command that lists or removes is refused what it would not do', async () => {
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    for (const [words, why] of [
      [['--list', '--remove', 'x'], "option '--list' cannot be used with option '--remove <name>'"],
      [['--list', 'a.csv'], "option '--list' takes no file: 'a.csv'"],
      [['--remove', 'x', '--dry-run'], "option '--remove <name>' cannot be used with option '--dry-run'"],
      [['--list', '--strict'], "option '--list' cannot be used with option '--strict'"],
      [['--remove', 'x', 'y'], "option '--remove <name>' takes no file: 'y'"],
    ] as const) {
      expect(await readCommandLine(words)).toEqual({ type: 'NOTHING', exitCode: 1 });
      expect(said).toHaveBeenLastCalledWith(`error: ${why}\n`);
    }
    expect(await readCommandLine(['--remove', 'x'])).toEqual({ type: 'REMOVE', name: 'x' });
  } finally {
    said.mockRestore();
  }
});

test('what was there before is left and told, unless it is to be replaced', async () => {
  const lito = someActor('lito', { tags: ['mine'] });
  const left = await at.run({ 'a.jsonl': jsonl(lito) });
  expect(left.kept).toEqual({ total: 1, first: [{ id: 'lito', reason: 'DIFFERS' }] });
  expect(left.tally.actors).toEqual(tally(0, 0, 0, 1));
  const replaced = await at.run({ 'a.jsonl': jsonl(lito) }, { replace: true });
  expect(replaced.tally.actors).toEqual(tally(0, 1));
  expect(await at.store.actorsById(['lito'])).toEqual([lito]);
});

test('a source that only wrong links mention is left out, and one that a right one does is not', async () => {
  const table = ['from,to,kind,source_title', 'lito,nobody,SUPPLIES,Wrong', 'lito,forno,WOMBATS,Wrong too'];
  const alone = await at.run({ 'a.csv': table.join('\n') });
  expect(alone.tally).toMatchObject({ links: tally(0), sources: tally(0) });
  const both = await at.run({
    'a.csv': [...table, 'lito,forno,OWNS,Wrong', 'forno,lito,OWNS,Right'].join('\n'),
  });
  expect(both.tally).toMatchObject({ links: tally(2), sources: tally(2) });
  expect(both.problems.total).toBe(2);
});

test('links to nobody, without a source or with the id of something else are told with their line', async () => {
  const { owns } = rows;
  const report = await at.run({
    'a.jsonl': jsonl(
      { ...owns, id: 'one', to: 'nobody' },
      {
        ...owns,
        id: 'two',
        from: 'lito',
        to: 'forno',
        evidence: [{ source: 'nowhere', stance: 'SUPPORTS' }],
      },
      {
        ...owns,
        id: 'report',
        from: 'lito',
        to: 'forno',
        evidence: [{ source: 'report', stance: 'SUPPORTS' }],
      },
      someActor('news'),
      {
        ...owns,
        id: 'three',
        from: 'news',
        to: 'lito',
        evidence: [{ source: 'report', stance: 'SUPPORTS' }],
      },
    ),
  });
  expect(problemsOf(report)).toEqual([
    `a.jsonl:1: from: unknown actor '${rows.holding.id}'`,
    "a.jsonl:1: to: unknown actor 'nobody'",
    `a.jsonl:1: evidence.0.source: unknown source '${rows.register.id}'`,
    "a.jsonl:2: evidence.0.source: unknown source 'nowhere'",
    "a.jsonl:3: id: 'report' is a source of the graph",
    "a.jsonl:4: id: 'news' is a source of the graph",
    "a.jsonl:5: from: unknown actor 'news'",
  ]);
});

test('the same id twice is told where the rows differ, and is no harm where they do not', async () => {
  const report = await at.run({
    'a.jsonl': jsonl(rows.holding, rows.holding, { ...rows.holding, country: 'IT' }),
    'b.jsonl': jsonl(someActor('other'), { ...rows.register, id: 'other' }),
  });
  expect(problemsOf(report)).toEqual([
    `a.jsonl:3: duplicate id '${rows.holding.id}', first at a.jsonl:1`,
    "b.jsonl:2: duplicate id 'other', first at b.jsonl:1",
  ]);
  expect(report.tally.actors).toEqual(tally(2));
});

test('lines that are no rows are told, and keys that objects inherit are no keys', async () => {
  const report = await at.run({
    'a.jsonl': `{"id": "x"}\nnot json\n[1]\n"text"\n{"id":"p","names":[],"__proto__":{"kind":"Company"}}\n${'{"a":'.repeat(5_000)}\n`,
  });
  expect(problemsOf(report).map((line) => line.slice(0, 40))).toEqual([
    'a.jsonl:1: is neither an actor (names), ',
    expect.stringMatching(/^a\.jsonl:2: is not JSON/),
    'a.jsonl:3: is neither an actor (names), ',
    'a.jsonl:4: is neither an actor (names), ',
    expect.stringMatching(/^a\.jsonl:5: kind: is missing/),
    expect.stringMatching(/^a\.jsonl:5: names: /),
    "a.jsonl:5: there is no field '__proto__'",
    expect.stringMatching(/^a\.jsonl:6: is not JSON/),
  ]);
});

test('a line that nobody can follow is told, and the others are imported', async () => {
  const deep = `{"id":"deep","kind":"Company","names":[],"x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
  const odd = '{"id":"odd","kind":{"toString":1},"names":[{"text":"Odd","lang":"en","kind":"official"}]}';
  const report = await at.run({ 'a.jsonl': `${jsonl(someActor('right'))}${deep}\n${odd}\n` });
  expect(problemsOf(report).map((line) => line.slice(0, 40))).toEqual([
    "a.jsonl:2: can't be read as a row: Maxim",
    "a.jsonl:3: kind: unknown kind of actor '",
  ]);
  expect(await at.store.actorsById(['right'])).toHaveLength(1);
});

test('names of imports are as ids are, and files that are not there are refused before anything', async () => {
  await expect(at.run({ 'a.jsonl': register }, { name: '../up' })).rejects.toMatchObject({
    code: 'WRONG_NAME',
  });
  await expect(at.run({ 'a.jsonl': register }, { name: 'X y' })).rejects.toMatchObject({
    code: 'WRONG_NAME',
  });
  expect(await at.store.imports()).toEqual([]);
});

test('the file of the report has everything, not the first hundred alone', async () => {
  const wrong = Array.from({ length: 150 }, (_, index) => `w${index},W,Wombat\n`).join('');
  const reportPath = join(at.folder, 'report.jsonl');
  const report = await at.run({ 'a.csv': `id,name,kind\n${wrong}` }, {}, { reportPath });
  expect([report.problems.total, report.problems.first.length]).toEqual([150, 100]);
  const lines = (await readFile(reportPath, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ dataset: 'test', state: 'FINISHED', problems: 150 });
  expect(lines.slice(1)).toHaveLength(150);
  expect(lines[150].problem).toEqual({
    file: 'a.csv',
    line: 151,
    element: null,
    reason: "kind: unknown kind of actor 'Wombat'",
    code: 'unknownKind',
    field: 'kind',
    values: ['Wombat'],
  });
});

describe('an import that is interrupted', () => {
  /** Stops it in the midst of its writing. */
  async function interrupted(files: Record<string, string>): Promise<number> {
    const stop = new AbortController();
    const report = await at.run(
      files,
      {},
      {
        signal: stop.signal,
        onProgress: ({ phase, done }: ImportProgress) => {
          if (phase === 'WRITING' && done > 0) stop.abort();
        },
      },
    );
    expect(report.state).toBe('CANCELLED');
    return report.tally.actors.added;
  }

  test('goes on where it was, says so, and ends as if nothing had been', async () => {
    const files = { 'm.csv': many(2_300) };
    const written = await interrupted(files);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(2_300);
    expect(await at.store.imports()).toMatchObject([
      { state: 'UNFINISHED', actors: written, finishedAt: null },
    ]);
    const phases = new Set<string>();
    const report = await at.run(files, {}, { onProgress: ({ phase }) => phases.add(phase) });
    expect(report).toMatchObject({ state: 'FINISHED', continuedBehind: written });
    expect(report.tally.actors).toEqual(tally(2_300));
    // What was read needs no reading again.
    expect([...phases]).toEqual(['CHECKING', 'WRITING']);
    expect(await at.store.imports()).toMatchObject([{ state: 'FINISHED', actors: 2_300 }]);
  });

  test('goes on where it was although what had been staged is lost', async () => {
    const files = { 'm.csv': many(2_300) };
    const written = await interrupted(files);
    await writeFile(join(at.folder, 'staging', 'test.sqlite'), 'damaged');
    const report = await at.run(files);
    expect(report).toMatchObject({ continuedBehind: written, tally: { actors: tally(2_300) } });
  });

  test('tells of what has gone from the graph since, and does not fail of it', async () => {
    await at.run({ 'f.csv': many(30) }, { name: 'firms' });
    const [one, other] = (await at.store.importedIds(['firms'], 'ACTOR', 2)).get('firms') ?? [];
    const files = {
      'l.csv': `from,to,relation,source_title\n${one},${other},owns,Report\n${one},lito,owns,Report`,
    };
    await interrupted(files);
    await removeImport(at.store, 'firms');
    const report = await at.run(files);
    expect(report).toMatchObject({ state: 'FINISHED', wrongRows: 2 });
    expect(problemsOf(report)).toContain(`l.csv:2: from: unknown actor '${one}'`);
  });

  test('tells all rows that it has left as they were, also those of the moment in which it was killed', async () => {
    const files = { 'a.jsonl': jsonl(someActor('lito', { tags: ['mine'] }), rows.holding) };
    const { importRows } = at.store;
    at.store.importRows = async (name, some, options) => {
      const outcome = await importRows(name, some, options);
      if (options.isTrial) return outcome;
      at.store.importRows = importRows;
      throw new Error('killed');
    };
    await expect(at.run(files)).rejects.toThrow('killed');
    const report = await at.run(files);
    expect(report).toMatchObject({ continuedBehind: 2, tally: { actors: tally(1, 0, 0, 1) } });
    expect(report.kept).toEqual({ total: 1, first: [{ id: 'lito', reason: 'DIFFERS' }] });
  });

  test('is told from the graph anew where it had written nothing, and the graph has changed since', async () => {
    await at.run({ 'a.csv': 'id,name,kind\n1,Alpha,Company\n' });
    const newer = { 'a.csv': 'id,name,kind\n1,Beta,Company\n2,Gamma,Company\n' };
    const stop = new AbortController();
    const onProgress = ({ phase }: ImportProgress) => phase === 'WRITING' && stop.abort();
    const stopped = await at.run(newer, {}, { signal: stop.signal, onProgress });
    expect(problemsOf(stopped)).toEqual(["a.csv:2: id: 'test--1' is called 'Alpha'"]);
    await removeImport(at.store, 'test');
    const report = await at.run(newer);
    expect([problemsOf(report), report.tally.actors]).toEqual([[], tally(2)]);
  });

  test('goes on where another import is removed while it runs, and tells its links that led there', async () => {
    await at.run({ 'f.csv': many(2) }, { name: 'firms' });
    const { importRows } = at.store;
    at.store.importRows = async (name, some, options) => {
      if (!options.isTrial && some.links.length > 0) {
        at.store.importRows = importRows;
        await removeImport(at.store, 'firms');
      }
      return importRows(name, some, options);
    };
    const links = ['m-x0,m-x1,OWNS,Report', 'm-x0,lito,OWNS,Report', 'forno,lito,OWNS,Report'];
    const report = await at.run({ 'l.csv': ['from,to,kind,source_title', ...links].join('\n') });
    expect(report).toMatchObject({ state: 'FINISHED', wrongRows: 2, tally: { links: tally(1) } });
    expect(problemsOf(report)).toContain("l.csv:2: from: unknown actor 'm-x0'");
  });

  test('begins anew where its files have changed, and finds its own rows', async () => {
    const written = await interrupted({ 'm.csv': many(2_300) });
    const report = await at.run({ 'm.csv': many(2_400) });
    expect(report.continuedBehind).toBeNull();
    expect(report.tally.actors).toEqual(tally(2_400 - written, 0, written));
  });

  test('before anything is written leaves nothing behind', async () => {
    const stop = new AbortController();
    stop.abort();
    const report = await at.run({ 'm.csv': many(10) }, {}, { signal: stop.signal });
    expect(report.state).toBe('CANCELLED');
    expect(await at.store.imports()).toEqual([]);
  });

  test('is not run by two at once', async () => {
    const files = { 'm.csv': many(2_500) };
    const outcomes = await Promise.allSettled([at.run(files), at.run(files)]);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['ALREADY_RUNNING']);
    expect(await at.store.imports()).toMatchObject([{ state: 'FINISHED', actors: 2_500 }]);
  });
});

describe('actors that look the same', () => {
  const litoElsewhere = someActor('lito-holding', {
    kind: 'Organization',
    names: [{ text: 'LITO NV', lang: 'en', kind: 'official' }],
    country: 'NL',
  });

  const aPerson = [{ text: 'Anna Rossi', lang: 'en', kind: 'official' as const }];

  test('are proposed with the reason, the surest first, and never merged by themselves', async () => {
    const report = await at.run({
      'a.jsonl': jsonl(
        litoElsewhere,
        someActor('ticker', { identifiers: [{ scheme: 'Ticker', value: 'lito' }] }),
        someActor('lito-be', { names: [{ text: 'Lito', lang: 'en', kind: 'official' }], country: 'BE' }),
        someActor('lito-baker', { kind: 'Person', names: aPerson }),
        someActor('lito-cook', { kind: 'Person', names: aPerson, country: 'FR' }),
        someActor('lito-painter', { kind: 'Person', names: aPerson, country: 'IT' }),
        someActor('lito-man', { kind: 'Person', names: [{ text: 'Lito', lang: 'en', kind: 'official' }] }),
        someActor('twin-1', { names: [{ text: 'Zwilling GmbH', lang: 'en', kind: 'official' }] }),
        someActor('twin-2', { names: [{ text: 'ZWILLING', lang: 'en', kind: 'official' }] }),
      ),
    });
    expect(report.lookAlikes.first).toEqual([
      {
        id: 'ticker',
        other: 'lito',
        where: 'GRAPH',
        reason: 'the same Ticker lito',
        score: 1,
        code: 'SAME_IDENTIFIER',
        values: ['Ticker', 'lito'],
      },
      {
        id: 'lito-holding',
        other: 'lito',
        where: 'GRAPH',
        reason: 'the same name “LITO NV”, both NL',
        code: 'SAME_NAME',
        values: ['LITO NV', 'NL'],
        score: 0.9,
      },
      {
        id: 'twin-1',
        other: 'twin-2',
        where: 'IMPORT',
        reason: 'the same name “Zwilling GmbH”',
        code: 'SAME_NAME',
        values: ['Zwilling GmbH'],
        score: 0.75,
      },
      // People of two countries are not told as alike.
      ...['lito-cook', 'lito-painter'].map((other) => ({
        id: 'lito-baker',
        other,
        where: 'IMPORT',
        reason: 'the same name “Anna Rossi”',
        code: 'SAME_NAME',
        values: ['Anna Rossi'],
        score: 0.55,
      })),
      {
        id: 'lito-be',
        other: 'lito',
        where: 'GRAPH',
        reason: 'the same name “Lito”, in BE and NL',
        code: 'SAME_NAME',
        values: ['Lito', 'BE', 'NL'],
        score: 0.45,
      },
      {
        id: 'lito-holding',
        other: 'lito-be',
        where: 'IMPORT',
        reason: 'the same name “LITO NV”, in NL and BE',
        code: 'SAME_NAME',
        values: ['LITO NV', 'NL', 'BE'],
        score: 0.4,
      },
    ]);
    expect((await at.store.actorsById(['lito-holding', 'twin-1', 'twin-2'])).length).toBe(3);
    expect((await at.store.imports())[0]?.lookAlikes).toEqual(report.lookAlikes.first);
  });

  test('are found in a graph that is smaller than the import too', async () => {
    const report = await at.run({ 'm.csv': many(60), 'a.jsonl': jsonl(litoElsewhere) });
    expect(report.lookAlikes.first.map(({ id, other }) => [id, other])).toEqual([['lito-holding', 'lito']]);
  });

  test('become one by decision: links lead to the other, and the actor is left out', async () => {
    const decisions = join(at.folder, 'decisions.csv');
    await writeFile(decisions, `${rows.holding.id},zeiss\r\n\r\n"lito-holding", lito\n`);
    const merges = await readMerges(decisions);
    const report = await at.run({ 'register.jsonl': register, 'a.jsonl': jsonl(litoElsewhere) }, { merges });
    expect(report).toMatchObject({ merged: 2, tally: { actors: tally(1) } });
    expect(await at.store.actorsById([rows.holding.id, 'lito-holding'])).toEqual([]);
    expect(await at.store.linksById([rows.owns.id])).toEqual([{ ...rows.owns, from: 'zeiss' }]);
  });

  test('stay what they were decided to be in later runs, through others, until that is taken back', async () => {
    const files = { 'register.jsonl': register, 'a.jsonl': jsonl(litoElsewhere) };
    const merges = new Map([
      [rows.holding.id, 'lito-holding'],
      ['lito-holding', 'zeiss'],
    ]);
    await at.run(files, { merges });
    expect(await at.store.linksById([rows.owns.id])).toEqual([{ ...rows.owns, from: 'zeiss' }]);
    expect(await at.run(files)).toMatchObject({ merged: 2, tally: { actors: tally(0, 0, 1) } });
    const back = await at.run(files, { merges: new Map([['lito-holding', null]]) });
    expect(back).toMatchObject({ merged: 1, tally: { actors: tally(1, 0, 1) } });
  });

  test('by a name from which an id was made are two all the same, with their own links', async () => {
    const files = {
      'a.csv': 'name,kind\nLito,Person\nCloudia,Company\nNovum,Company\n',
      'l.csv': 'from,to,kind,source_title\nLito,Novum,OWNS,x\nCloudia,Novum,OWNS,x\n',
    };
    const before = await at.store.actorsById(['lito', 'cloudia']);
    const report = await at.run(files, { replace: true });
    expect(report.tally).toMatchObject({ actors: tally(3), links: tally(2) });
    expect(report.lookAlikes.first).toMatchObject([
      { id: 'test--cloudia', other: 'cloudia', code: 'SAME_NAME' },
      {
        id: 'test--lito',
        other: 'lito',
        where: 'GRAPH',
        code: 'SAME_ID',
        values: ['lito'],
        reason: 'the same id lito',
        score: 0.3,
      },
    ]);
    expect(await at.store.actorsById(['lito', 'cloudia'])).toEqual(before);
    const owns = ['owns--test--lito--novum', 'owns--test--cloudia--novum'];
    const found = await at.store.linksById(owns);
    expect(found.map(({ from }) => from).sort()).toEqual(['test--cloudia', 'test--lito']);
    // Its own are found again; a decision leads the links to the one that was there.
    expect((await at.run(files)).tally).toMatchObject({ actors: tally(0, 0, 3), links: tally(0, 0, 2) });
    const merges = new Map([['later--cloudia', 'cloudia']]);
    expect((await at.run(files, { merges, name: 'later' })).merged).toBe(1);
    expect(await at.store.linksById(['owns--cloudia--novum'])).toMatchObject([{ from: 'cloudia' }]);
  });

  test('are told where one was edited and left by the removal of an import that is loaded again', async () => {
    const files = { 'a.csv': 'name,kind,country\nSolo Uno,Person,IT\n' };
    await at.run(files);
    const called = [{ text: 'Uno Solo', lang: 'it', kind: 'official' as const }];
    const edited = someActor('solo-uno', { kind: 'Person', names: called });
    await at.store.edit(editOf({ put: { ...nothing, actors: [edited] } }));
    await removeImport(at.store, 'test');
    const report = await at.run(files);
    expect(report.lookAlikes.first).toMatchObject([
      { id: 'test--solo-uno', other: 'solo-uno', where: 'GRAPH', code: 'SAME_ID' },
    ]);
  });

  test('are not merged by decisions that can’t be followed', async () => {
    const decisions = join(at.folder, 'decisions.csv');
    for (const [text, message] of [
      ['one\n', /decisions\.csv:1: is not two ids/],
      ['a,b\na,c\n', /decisions\.csv:2: 'a' is decided twice/],
    ] as const) {
      await writeFile(decisions, text);
      await expect(readMerges(decisions)).rejects.toMatchObject({
        code: 'WRONG_MERGES',
        message: expect.stringMatching(message),
      });
    }
    for (const circle of ['a,a\n', 'a,b\nb,a\n', 'x,a\na,b\nb,a\n']) {
      await writeFile(decisions, circle);
      const merges = await readMerges(decisions);
      await expect(at.run({ 'register.jsonl': register }, { merges })).rejects.toMatchObject({
        code: 'WRONG_MERGES',
        message: expect.stringMatching(/is to be itself/),
      });
    }
    const merges = new Map([[rows.holding.id, 'nobody']]);
    await expect(at.run({ 'register.jsonl': register }, { merges })).rejects.toThrow(
      "'nobody' is an actor neither of the files nor of the graph",
    );
  });
});

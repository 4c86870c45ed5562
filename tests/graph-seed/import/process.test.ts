import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { everyActor } from '../../../server/store/filters.ts';
import { createSqliteStore } from '../../../server/store/sqlite/sqlite-store.ts';

/** The built command as people start it: `npm test` has built it. */

let folder: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-import-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

function start(words: string[], { data = 'data', node = [] as string[] } = {}) {
  const child = spawn(process.execPath, [...node, 'dist/server/import.js', ...words], {
    env: { ...process.env, NEO4J_URI: '', NODE_OPTIONS: '', DATA_DIR: join(folder, data) },
  });
  running.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ ...output, code, signal }));
  return { child, ended };
}

async function write(name: string, lines: Iterable<string>): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, [...lines].map((line) => `${line}\n`).join(''));
  return path;
}

function* companies(count: number, words = ''): Generator<string> {
  yield 'id,name,kind,description';
  for (let index = 0; index < count; index++) yield `c-x${index},Company ${index},Company,${words}`;
}

/** Waits until some rows of the import are in. */
async function untilWriting(): Promise<void> {
  const store = createSqliteStore(join(folder, 'data'));
  try {
    while (((await store.imports())[0]?.actors ?? 0) === 0) await setTimeout(5);
  } finally {
    await store.close();
  }
}

async function everything(data: string): Promise<unknown[]> {
  const store = createSqliteStore(join(folder, data));
  try {
    const order = { field: 'NAME', direction: 'ASC' } as const;
    const { items } = await store.actors(everyActor, order, { first: 50_000, after: null, withTotal: false });
    const [{ startedAt, updatedAt, finishedAt, ...record }] = (await store.imports()) as [
      Awaited<ReturnType<typeof store.imports>>[number],
    ];
    return [items, record];
  } finally {
    await store.close();
  }
}

/** For machines that have much else to do. */
const PATIENCE = 180_000;

test(
  'two files that are called alike are told apart by their paths',
  async () => {
    await Promise.all(['one', 'two'].map((name) => mkdir(join(folder, name))));
    const rows = ['id,name,kind', 'a1,A,Wombat'];
    const paths = [await write('one/same.csv', rows), await write('two/same.csv', rows)];
    const { out, code } = await start(paths).ended;
    expect(code).toBe(1);
    expect(out).toContain("2 rows that can't be imported:");
    for (const name of ['one', 'two'])
      expect(out).toContain(`  ${name}/same.csv:2: kind: unknown kind of actor 'Wombat'`);
  },
  PATIENCE,
);

test(
  'an import goes on to its end when nobody reads any more what it says',
  async () => {
    const { child, ended } = start([await write('some.csv', companies(3_000))]);
    child.stdout.destroy();
    const { code, err } = await ended;
    expect([code, err]).toEqual([0, '']);
    const store = createSqliteStore(join(folder, 'data'));
    try {
      expect(await store.imports()).toMatchObject([{ state: 'FINISHED', actors: 3_000 }]);
    } finally {
      await store.close();
    }
  },
  PATIENCE,
);

test(
  'killed in the midst of writing, the same command goes on, and all is as if nothing had been',
  async () => {
    const file = await write('companies.csv', companies(4_000));
    const words = [file, '--dataset', 'firms', '--by', 'Ada'];
    const first = start(words);
    await untilWriting();
    first.child.kill('SIGKILL');
    expect((await first.ended).signal).toBe('SIGKILL');

    const second = await start(words).ended;
    expect(second.err).toBe('');
    expect(second.out).toMatch(/Went on behind [123]000 rows written before\./);
    expect(second.out).toMatch(/Imported as firms:\n {2}actors: 4000 added, 0 changed/);
    expect((await start(words, { data: 'unbroken' }).ended).code).toBe(0);
    expect(await everything('data')).toEqual(await everything('unbroken'));
  },
  PATIENCE,
);

test(
  'a file that is not there is told, and by the exit code too, while the others are imported',
  async () => {
    const file = await write('companies.csv', companies(3));
    const { code, out, err } = await start([file, join(folder, 'gone.csv')]).ended;
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^gone\.csv: can't be read: there is no such file or folder/m);
    expect(out).toMatch(/actors: 3 added/);
  },
  PATIENCE,
);

test(
  'files of which nothing came are told by the exit code',
  async () => {
    const wrong = await write('wrong.csv', ['name,kind', 'Nobody,Wombat']);
    expect((await start([wrong, '--dry-run']).ended).code).toBe(1);
  },
  PATIENCE,
);

test(
  'Ctrl-C ends it between two batches, and it says how to go on',
  async () => {
    const file = await write('companies.csv', companies(4_000));
    const { child, ended } = start([file]);
    await untilWriting();
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([130, '']);
    expect(out).toMatch(/Stopped; the same command goes on from here/);
  },
  PATIENCE,
);

test(
  'a file larger than the memory it may use is imported',
  async () => {
    const megabytes = 60;
    const file = await write('large.csv', companies(10_000, 'x'.repeat(megabytes * 100)));
    const { code, out } = await start([file, '--dry-run'], {
      node: [`--max-old-space-size=${megabytes / 2}`, '--max-semi-space-size=2'],
    }).ended;
    expect(out).toMatch(/actors: 10000 added/);
    expect(code).toBe(0);
  },
  PATIENCE,
);

test(
  'it lists and removes what it has imported, and says in one line what it can’t do',
  async () => {
    const file = await write('Our Firms.csv', companies(3));
    expect((await start(['--list']).ended).out).toBe('Nothing has been imported.\n');
    expect((await start([file]).ended).code).toBe(0);
    expect((await start(['--list']).ended).out).toMatch(
      /^our-firms {2}finished {2}3 actors, 0 links, 0 sources {2}\d{4}-\d\d-\d\d {2}Our Firms\.csv\n$/,
    );
    expect((await start(['--remove', 'our-firms']).ended).out).toBe('Removed our-firms: 3 rows.\n');
    for (const [words, line] of [
      [['--remove', 'our-firms'], 'chokepoint: nothing has been imported as our-firms'],
      [[join(folder, 'none.csv')], 'chokepoint: none.csv: can’t be read: there is no such file'],
      [[file, '--strict', '--dataset', '..'], "chokepoint: '..' can't name an import"],
      [[file, '--format', 'pdf'], "error: option '--format <name>' argument 'pdf' is invalid"],
      [[file, '--source-url', 'here'], "error: option '--source-url <address>' argument 'here' is invalid"],
    ] as const) {
      const { code, err } = await start([...words]).ended;
      expect(code).toBe(1);
      expect(err.replace("can't be", 'can’t be')).toContain(line);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  },
  PATIENCE,
);

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { Database } from '../../server/store/sqlite/database.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { eachInAFolder, fillFolder } from '../support/folder.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const folder = eachInAFolder();
let server: ServerProcess | undefined;
afterEach(() => server?.end('SIGKILL'));

const PAGE = 4096;

/** Writes nonsense over pages of the file. */
async function damage(pages: readonly number[]): Promise<void> {
  const file = await open(join(folder.path(), FILE), 'r+');
  try {
    for (const page of pages) await file.write(Buffer.alloc(PAGE, 0x5a), 0, PAGE, (page - 1) * PAGE);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The pages of a table. */
function pagesOf(table: string): number[] {
  const db = new Database(join(folder.path(), FILE));
  const pages = db.all<{ pageno: number }>('SELECT pageno FROM dbstat WHERE name = ?', table);
  db.close();
  return pages.map(({ pageno }) => pageno);
}

/** Lets all that have the store open forget what they have read: SQLite keeps pages until somebody else writes. */
function writeElsewhere(): void {
  const db = new Database(join(folder.path(), FILE));
  db.run("INSERT INTO view (id, body) VALUES ('elsewhere', '{}')");
  db.close();
}

test.each([
  ['its header', () => [1], 'it is no database'],
  ['some pages', () => pagesOf('actor'), 'it is damaged'],
])(
  'a store with damage in %s stops the start with one line that says what to do',
  async (_, pages, reason) => {
    await fillFolder(folder.path());
    await damage(pages());
    const error = await startServerProcess(folder.path()).then(
      () => new Error('it started'),
      (failure: Error) => failure,
    );
    const lines = error.message.split(': ').slice(1).join(': ').trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        `^chokepoint: the embedded store ${folder.path()}/chokepoint.sqlite can't be used: ${reason}.*npm run restore`,
      ),
    ]);
  },
  30_000,
);

test('damage while it runs is UNAVAILABLE, and no longer ready', async () => {
  await fillFolder(folder.path());
  const running = await startServerProcess(folder.path());
  server = running;
  expect(await running.isReady()).toBe(true);
  await damage(pagesOf('actor'));
  writeElsewhere();
  const { errors } = await running.ask('{ actor(id: "lito") { degree } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
  expect(await running.isReady()).toBe(false);
  expect(running.log()).toMatch(/npm run restore/);
}, 30_000);

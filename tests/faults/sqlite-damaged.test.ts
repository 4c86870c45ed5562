import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Database } from '../../server/store/sqlite/database.ts';
import { claim } from '../../server/store/sqlite/in-use.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { ask, testApp } from '../support/ask.ts';
import { eachInAFolder, fillFolder } from '../support/folder.ts';

const folder = eachInAFolder();
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
])('a store with damage in %s is not opened, and one line says what to do', async (_, pages, reason) => {
  await fillFolder(folder.path());
  await damage(pages());
  const file = join(folder.path(), FILE);
  expect(() => createSqliteStore(folder.path())).toThrow(
    new RegExp(`^the embedded store ${file} can't be used: ${reason}: stop, .*npm run restore[^\\n]*$`),
  );
  // As who stops and restores it finds it.
  claim(folder.path())();
});

test('damage that a helper meets is no longer ready, either', async () => {
  await fillFolder(folder.path());
  const db = new Database(join(folder.path(), FILE));
  // Looks large enough for helpers.
  db.script('UPDATE link SET rowid = rowid + 30000');
  db.close();
  const store = createSqliteStore(folder.path());
  await damage(pagesOf('actor_word'));
  await expect(
    store.searchCandidates({ words: ['lito'], kinds: null, limit: 9, fuzzy: false }),
  ).rejects.toThrow(/damaged/);
  await expect(store.ping()).rejects.toThrow(/damaged/);
  await store.close();
});

test('damage while it runs is UNAVAILABLE, and no longer ready', async () => {
  await fillFolder(folder.path());
  const store = createSqliteStore(folder.path());
  const app = testApp(store);
  expect((await app.request('/readyz')).status).toBe(200);
  await damage(pagesOf('actor'));
  writeElsewhere();
  const { errors } = await ask(app, '{ actor(id: "lito") { degree } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
  expect((await app.request('/readyz')).status).toBe(503);
  await store.close();
});

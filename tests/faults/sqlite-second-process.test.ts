import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { everyActor } from '../../server/store/filters.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { dozen } from '../support/dozen.ts';
import { eachInAFolder, fillFolder } from '../support/folder.ts';

const folder = eachInAFolder();
const stores: GraphStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

function open(patience?: number): GraphStore {
  const store = createSqliteStore(folder.path(), { patience });
  stores.push(store);
  return store;
}

const HOLD = `
  import { DatabaseSync } from '@photostructure/sqlite';
  const db = new DatabaseSync(process.argv[1]);
  db.exec('BEGIN IMMEDIATE');
  process.stdout.write('held');
  process.stdin.once('end', () => db.exec('COMMIT')).resume();`;

/** Another process that holds the right to write, until it is told to let go. */
async function writerElsewhere(): Promise<{ letGo: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, join(folder.path(), FILE)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    letGo: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

const [lito] = dozen.actors;
if (!lito) throw new Error('the dozen has changed');
const changed = (tag: string) => ({ actors: [{ ...lito, tags: [tag] }], links: [], sources: [] });

test('who writes while another process does waits for it, and keeps nobody else', async () => {
  await fillFolder(folder.path());
  const store = open();
  const other = await writerElsewhere();
  const written = store.load(changed('waited'));
  let isWritten = false;
  written.then(
    () => {
      isWritten = true;
    },
    () => {},
  );
  for (let times = 0; times < 20; times += 1) expect(await store.actorsById([lito.id])).toEqual([lito]);
  expect(isWritten).toBe(false);
  await other.letGo();
  await written;
  expect(await store.actorsById([lito.id])).toEqual(changed('waited').actors);
});

test('who has waited for too long is told so, and nothing of it is written', async () => {
  await fillFolder(folder.path());
  const store = open(200);
  const other = await writerElsewhere();
  await expect(store.load(changed('late'))).rejects.toThrow(StoreUnavailable);
  await other.letGo();
  expect(await store.actorsById([lito.id])).toEqual([lito]);
  await store.load(changed('later'));
  expect(await store.actorsById([lito.id])).toEqual(changed('later').actors);
});

test('two stores on one folder read what the other has written, and count it', async () => {
  await fillFolder(folder.path());
  const [one, other] = [open(), open()];
  const news = Array.from({ length: 30 }, (_, index) => ({ ...lito, id: `new-${index}` }));
  await Promise.all(
    news.map((actor, index) => (index % 2 ? one : other).load({ actors: [actor], links: [], sources: [] })),
  );
  for (const store of [one, other]) {
    const page = await store.actors(
      everyActor,
      { field: 'NAME', direction: 'ASC' },
      { first: 100, after: null, withTotal: true },
    );
    expect(page.totalCount).toBe(dozen.actors.length + 30);
    expect(page.items).toHaveLength(dozen.actors.length + 30);
  }
});

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { StoreCancelled, StoreTimeout, StoreUnavailable } from '../../server/store/errors.ts';
import { everyLink } from '../../server/store/filters.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { Helpers } from '../../server/store/sqlite/helper/helpers.ts';
import { claim } from '../../server/store/sqlite/in-use.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { dozen } from '../support/dozen.ts';
import { eachInAFolder, fillFolder } from '../support/folder.ts';
import { soon } from '../support/soon.ts';

const folder = eachInAFolder();
let helpers: Helpers;
let other: Database;
beforeEach(async () => {
  await fillFolder(folder.path());
  helpers = new Helpers(join(folder.path(), FILE), 10, { role: 'writer', most: 1 });
  other = new Database(join(folder.path(), FILE));
});
afterEach(() => {
  helpers.close();
  other.close();
});

/** What a helper can't do while somebody else writes: it stands in SQLite's code until that ends. */
const save = (id: string) => ['saveView', [{ id, title: {} }]] as const;

test('a helper answers as the store does, maps and failures included', async () => {
  const found = await helpers.do('neighbors', [['lito', 'nobody'], everyLink, 'OUT', 9]);
  expect(found).toBeInstanceOf(Map);
  expect(
    [...(found as Map<string, { id: string }[]>)].map(([id, list]) => [id, list.map((one) => one.id)]),
  ).toEqual([
    ['lito', ['forno', 'zeiss']],
    ['nobody', []],
  ]);
  const [link] = dozen.links;
  const homeless = { actors: [], sources: [], links: [{ ...link, id: 'homeless', to: 'nobody' }] };
  await expect(helpers.do('load', [homeless])).rejects.toThrow(/FOREIGN KEY/);
  expect(await helpers.do('ping', [])).toBeUndefined();
});

test('a helper tells how far it is', async () => {
  const told: [number, number][] = [];
  const rows = dozen.actors.length + dozen.links.length + dozen.sources.length;
  await helpers.do('load', [dozen], {}, (done, total) => told.push([done, total]));
  expect(told.at(-1)).toEqual([rows, rows]);
});

test('work that takes too long is ended, not only given up on', async () => {
  other.script('BEGIN IMMEDIATE');
  await expect(helpers.do(...save('late'), { milliseconds: 300 })).rejects.toThrow(StoreTimeout);
  // The next one has to wait for its helper to be stopped and another to start: the late view is not saved meanwhile.
  expect(await helpers.do('viewsById', [['late']])).toEqual([]);
  other.script('COMMIT');
  await helpers.do(...save('early'));
  expect(await helpers.do('viewsById', [['late', 'early']])).toMatchObject([{ id: 'early' }]);
}, 60_000);

test('who goes away stops what was asked, and what waits its turn is not begun', async () => {
  other.script('BEGIN IMMEDIATE');
  const leave = new AbortController();
  const first = helpers.do(...save('first'), { signal: leave.signal });
  const second = helpers.do(...save('second'), { signal: leave.signal });
  const third = helpers.do('viewsById', [['first', 'second']]);
  leave.abort();
  await expect(first).rejects.toThrow(StoreCancelled);
  await expect(second).rejects.toThrow(StoreCancelled);
  expect(await third).toEqual([]);
  other.script('COMMIT');
  expect(await helpers.do('viewsById', [['first', 'second']])).toEqual([]);
  await expect(helpers.do('ping', [], { signal: leave.signal })).rejects.toThrow(StoreCancelled);
}, 60_000);

test('what can’t be sent is refused, and keeps nobody else waiting', async () => {
  await expect(helpers.do('viewsById', [1n])).rejects.toThrow(/BigInt/);
  expect(await helpers.do('viewsById', [['late']])).toEqual([]);
});

test('once they are closed nothing is begun any more, neither what waited nor what is new', async () => {
  other.script('BEGIN IMMEDIATE');
  const refused = ['running', 'waiting'].map((id) =>
    expect(helpers.do(...save(id))).rejects.toThrow(StoreUnavailable),
  );
  helpers.close();
  await Promise.all(refused);
  await expect(helpers.do('ping', [])).rejects.toThrow(StoreUnavailable);
  other.script('COMMIT');
});

test('questions that read much leave one helper to the others', async () => {
  const two = new Helpers(join(folder.path(), FILE), 10, { role: 'reader', most: 2 });
  other.script('BEGIN IMMEDIATE');
  const heavy = ['one', 'two'].map((id) => two.do(...save(id), { readsMuch: true }));
  expect(await two.do('viewsById', [['one']])).toEqual([]);
  other.script('COMMIT');
  await Promise.all(heavy);
  two.close();
});

test('a helper has the store in use, and is let go when there is nothing to do', async () => {
  const idle = new Helpers(join(folder.path(), FILE), 10, { role: 'reader', most: 1, idleMs: 50 });
  const release = claim(folder.path());
  await expect(idle.do('ping', [])).rejects.toThrow(/is being replaced by a backup/);
  release();
  await idle.do('ping', []);
  expect(() => claim(folder.path())).toThrow(/is in use/);
  await soon(() => claim(folder.path())());
  await idle.do('ping', []);
  idle.close();
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Database } from '../../server/store/sqlite/database.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { LOG_INDEX, LOG_TABLE, TABLES } from '../../server/store/sqlite/tables.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { actorNamed, asThese, editOf, nothing } from '../support/edits.ts';
import { recordOf, registerRows } from '../support/imports.ts';
import { loadDozen } from '../support/stores.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-version-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Changes the file behind the store's back. */
function tamper(sql: string): void {
  const db = new Database(join(folder, 'chokepoint.sqlite'));
  db.script(sql);
  db.close();
}

/** Takes away what came with version 4. */
const WITHOUT_EDITS = [
  ...['edit_in_order', 'edit_by_editor', 'edit_undoing'].map((index) => `DROP INDEX ${index};`),
  ...['edited_by', 'note', 'body_before', 'reverts'].map(
    (column) => `ALTER TABLE graph_change DROP COLUMN ${column};`,
  ),
].join(' ');

/** Takes away what came with version 5. */
const WITHOUT_IMPORTS = `DROP TRIGGER actor_left_imports; DROP TRIGGER link_left_imports;
  DROP TRIGGER source_left_imports; DROP TABLE import_row; DROP TABLE import;`;

test('a store from before there was a log keeps its graph and begins one', async () => {
  const before = createSqliteStore(folder);
  await loadDozen(before);
  await before.close();
  tamper(
    `${WITHOUT_IMPORTS} DROP TABLE graph_change; DELETE FROM setting WHERE name = 'log'; PRAGMA user_version = 1`,
  );

  const store = createSqliteStore(folder);
  await loadDozen(store);
  const [lito] = await store.actorsById(['lito']);
  if (!lito) throw new Error('the graph is lost');
  await store.load({ actors: [{ ...lito, tags: ['new'] }], links: [], sources: [] });
  expect((await store.changeLog(0, 9)).entries).toMatchObject([{ sequence: 1, change: 'CHANGED' }]);
  await store.close();
});

test('a store from before changes could be found by what they changed finds them', async () => {
  const before = createSqliteStore(folder);
  await loadDozen(before);
  await before.close();
  tamper(`${WITHOUT_IMPORTS} ${WITHOUT_EDITS} DROP INDEX change_of_subject; PRAGMA user_version = 2`);

  const store = createSqliteStore(folder);
  const [lito] = await store.actorsById(['lito']);
  if (!lito) throw new Error('the graph is lost');
  expect(await store.lastChangeOf(['lito'])).toBeNull();
  await store.load({ actors: [{ ...lito, tags: ['new'] }], links: [], sources: [] });
  expect(await store.lastChangeOf(['ada', 'lito'])).toMatch(/^20/);
  await store.close();
});

test('a store from before there were edits keeps its log and takes them', async () => {
  const before = createSqliteStore(folder);
  await loadDozen(before);
  const why = { on: '2026-11-25', reason: { en: 'It was sold.' } };
  await before.retractLinks(new Map([['owns--lito--zeiss', why]]));
  const { entries } = await before.changeLog(0, 9);
  await before.close();
  tamper(`${WITHOUT_IMPORTS} ${WITHOUT_EDITS} PRAGMA user_version = 3`);

  const store = createSqliteStore(folder);
  expect((await store.changeLog(0, 9)).entries).toEqual(entries);
  const lito = actorNamed('lito');
  const edit = editOf({ put: { ...nothing, actors: [{ ...lito, tags: ['new'] }] }, expected: asThese(lito) });
  expect(await store.edit(edit)).toMatchObject([{ sequence: 2, by: 'Ada', before: lito }]);
  await store.close();
});

test('a store from before there were imports takes them', async () => {
  const before = createSqliteStore(folder);
  await loadDozen(before);
  await before.close();
  tamper(`${WITHOUT_IMPORTS} PRAGMA user_version = 4`);

  const store = createSqliteStore(folder);
  const { all } = registerRows('old-');
  await store.importRows('old', all, { replace: false, isTrial: false, record: () => recordOf('old') });
  expect(await store.imports()).toEqual([{ ...recordOf('old'), actors: 2, links: 1, sources: 1 }]);
  await store.close();
});

/** Makes a store of version 3 with the rows of a new one. */
function makeVersion3(from: string): void {
  const db = new Database(join(folder, FILE));
  db.script(`${TABLES} ${LOG_TABLE} ${LOG_INDEX} ATTACH '${join(from, FILE)}' AS fresh;`);
  for (const [table, columns] of Object.entries(COLUMNS)) {
    db.script(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM fresh.${table};`);
  }
  db.script('PRAGMA user_version = 3;');
  db.close();
}

const COLUMNS = {
  actor: 'id, kind, country, sort_name, search_text, body',
  source: 'id, kind, lang, checked, order_day, search_text, body',
  link: 'id, kind, from_id, to_id, start_day, end_day, confidence, doubt, search_text, body',
  actor_tag: 'tag, actor',
  actor_word: 'word, actor',
  citation: 'source, link',
  setting: 'name, body',
};

test('a store of version 3 with a graph in it answers as a new one does', async () => {
  const questions = [
    '{ statistics { actors links sources actorKinds { kind count } linkKinds { kind count } confidence { confidence count } } }',
    '{ search(text: "chipwrek") { actor { id degree } score } links(filter: { text: "mirrors" }) { totalCount nodes { id } } }',
    '{ neighborhood(of: ["lito"]) { actors { id } links { id } } timeline { start started ended } }',
    '{ actors(filter: { countries: ["TW"], tags: ["chip"] }) { totalCount nodes { id } } sources { totalCount } }',
    '{ links(filter: { activeOn: "2022-10-07", confidence: [CONFIRMED] }) { totalCount nodes { id } } }',
  ];
  const freshFolder = join(folder, 'fresh');
  const fresh = createSqliteStore(freshFolder);
  await loadDozen(fresh);
  const expected = await Promise.all(questions.map((query) => dataOf(testApp(fresh), query)));
  await fresh.close();
  makeVersion3(freshFolder);

  const store = createSqliteStore(folder);
  const answers = await Promise.all(questions.map((query) => dataOf(testApp(store), query)));
  expect(answers).toEqual(expected);
  await store.close();
});

test('a store of a newer version is refused', async () => {
  await createSqliteStore(folder).close();
  tamper('PRAGMA user_version = 99');
  expect(() => createSqliteStore(folder)).toThrow(/written by a newer version \(schema 99\)/);
});

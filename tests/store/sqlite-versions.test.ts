import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { COLUMN_TABLES, KEEP_COLUMNS } from '../../server/store/sqlite/structure/columns.ts';
import { GROUP_COUNTERS, KEEP_GROUPS } from '../../server/store/sqlite/structure/group-counters.ts';
import { KEEP_KINDS, KIND_COUNTERS } from '../../server/store/sqlite/structure/kind-counters.ts';
import { isBare, strip } from '../../server/store/sqlite/structure/structure.ts';
import { dropping } from '../../server/store/sqlite/structure/triggers.ts';
import {
  BEFORE_COLUMNS,
  EDIT_COLUMNS,
  IMPORT_TABLES,
  LOG_INDEX,
  LOG_TABLE,
  TABLES,
} from '../../server/store/sqlite/tables.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { actorNamed, asThese, editOf, nothing } from '../support/edits.ts';
import { eachInAFolder } from '../support/folder.ts';
import { recordOf, registerRows } from '../support/imports.ts';
import { wronglyKept } from '../support/kept-rows.ts';
import { madeUpLink, madeUpSource } from '../support/made-up.ts';
import { loadDozen } from '../support/stores.ts';

const folder = eachInAFolder();
const file = () => join(folder.path(), FILE);

/** Looks into the file behind the store's back, or changes it. */
function behind<T>(work: (db: Database) => T): T {
  const db = new Database(file());
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** What came with each version. */
const VERSIONS = [TABLES, LOG_TABLE, LOG_INDEX, EDIT_COLUMNS, IMPORT_TABLES];

const COLUMNS: Readonly<Record<string, [since: number, columns: string][]>> = {
  actor: [[1, 'id, kind, country, sort_name, search_text, body']],
  source: [[1, 'id, kind, lang, checked, order_day, search_text, body']],
  link: [[1, 'id, kind, from_id, to_id, start_day, end_day, confidence, doubt, search_text, body']],
  actor_tag: [[1, 'tag, actor']],
  actor_word: [[1, 'word, actor']],
  citation: [[1, 'source, link']],
  setting: [[1, 'name, body']],
  graph_change: [
    [2, 'sequence, at, change, subject_kind, subject_id, body, retraction'],
    [4, 'edited_by, note, body_before, reverts'],
  ],
  import: [[5, 'number, name, body']],
  import_row: [[5, 'id, import, kind, revision']],
};

/** Makes a store as a version made it, with the rows of a new one. */
function makeVersion(version: number, from: string): void {
  behind((db) => {
    db.script(`${VERSIONS.slice(0, version).join('')} ATTACH '${join(from, FILE)}' AS fresh;`);
    for (const [table, versions] of Object.entries(COLUMNS)) {
      const columns = versions.filter(([since]) => since <= version).map(([, names]) => names);
      if (columns.length === 0) continue;
      db.script(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM fresh.${table};`);
    }
    if (version < 2) db.script("DELETE FROM setting WHERE name = 'log'");
    db.script(`PRAGMA user_version = ${version};`);
  });
}

const editing = (tag: string, from = actorNamed('lito')) =>
  editOf({ put: { ...nothing, actors: [{ ...from, tags: [tag] }] }, expected: asThese(from) });
const importing = (store: GraphStore, name: string) =>
  store.importRows(name, registerRows(`${name}-`).all, {
    replace: false,
    isTrial: false,
    record: () => recordOf(name),
  });

/** The dozen with a link of an actor with itself, an edit, an import and a retraction. */
async function fill(store: GraphStore): Promise<void> {
  await loadDozen(store);
  await store.load({ actors: [], links: [madeUpLink('itself', 'lito', 'lito')], sources: [madeUpSource] });
  await store.edit(editing('old'));
  await importing(store, 'old');
  await store.retractLinks(
    new Map([['owns--lito--zeiss', { on: '2026-11-25', reason: { en: 'It was sold.' } }]]),
  );
}

const QUESTIONS = [
  '{ statistics { actors links sources actorKinds { kind count } linkKinds { kind count } confidence { confidence count } } }',
  '{ search(text: "chipwrek") { actor { id degree } score } links(filter: { text: "mirrors" }) { totalCount nodes { id } } }',
  '{ neighborhood(of: ["lito"]) { actors { id } links { id } } timeline { start started ended } }',
  '{ actors(filter: { countries: ["TW"], tags: ["chip", "old"] }) { totalCount nodes { id } } sources { totalCount } }',
  '{ links(filter: { actorKinds: [Person, Country] }) { totalCount } statistics(filter: { actorKinds: [Company] }) { linkKinds { kind count } } }',
  '{ links(filter: { activeOn: "2022-10-07", confidence: [CONFIRMED] }) { totalCount nodes { id } } }',
  '{ statistics(filter: { confidence: [CONFIRMED] }) { actors sources actorKinds { kind count } } }',
  '{ statistics(filter: { kinds: [SUPPLIES, OWNS] }) { actors sources actorKinds { kind count } } }',
  '{ statistics(filter: { activeOn: "2024-01-01" }) { actors sources actorKinds { kind count } countries { count } } }',
  '{ statistics(filter: { activeOn: "2024-01-01", kinds: [SUPPLIES], actorKinds: [Company] }) { actors links sources } }',
];
async function answersOf(store: GraphStore): Promise<unknown[]> {
  const app = testApp(store);
  return Promise.all(QUESTIONS.map((query) => dataOf(app, query)));
}

test.each([1, 2, 3, 4, 5])(
  'a store of version %i answers as a new one does, keeps its log and imports, and takes more',
  async (version) => {
    const freshFolder = join(folder.path(), 'fresh');
    const fresh = createSqliteStore(freshFolder);
    await fill(fresh);
    const [answers, log, imports] = [
      await answersOf(fresh),
      await fresh.changeLog(0, 9),
      await fresh.imports(),
    ];
    await fresh.close();
    makeVersion(version, freshFolder);

    const store = createSqliteStore(folder.path());
    expect(await answersOf(store)).toEqual(answers);
    const entries =
      version < 2
        ? []
        : log.entries.map(({ by, before, ...entry }) =>
            version < 4 ? entry : { ...entry, ...(by && { by, before }) },
          );
    expect((await store.changeLog(0, 9)).entries).toEqual(entries);
    expect(await store.imports()).toEqual(version < 5 ? [] : imports);

    const lito = { ...actorNamed('lito'), tags: ['old'] };
    expect(await store.edit(editing('new', lito))).toMatchObject([
      { sequence: entries.length + 1, by: 'Ada', before: lito },
    ]);
    expect(await store.lastChangeOf(['ada', 'lito'])).toMatch(/^20/);
    expect(await importing(store, 'new')).toMatchObject({ added: 4 });
    expect(behind(wronglyKept)).toEqual([]);
    await store.close();
  },
);

test('what a start that was stopped had yet to make is made at the next', async () => {
  const before = createSqliteStore(folder.path());
  await fill(before);
  const answers = await answersOf(before);
  await before.close();
  behind((db) => db.transaction(() => strip(db)));

  const store = createSqliteStore(folder.path());
  expect(behind(isBare)).toBe(false);
  expect(await answersOf(store)).toEqual(answers);
  expect(behind(wronglyKept)).toEqual([]);
  await store.close();
});

/** Takes away what versions 7 to 9 keep count of, as if they had never been; version 8 had something of its own. */
const WITHOUT: Readonly<Record<7 | 8 | 9, string>> = {
  7: 'DROP TABLE end_tally; DROP TRIGGER link_ends_changed; DROP TRIGGER actor_turned; PRAGMA user_version = 6;',
  8: `${dropping({ ...KEEP_KINDS, ...KEEP_GROUPS })}
      ${[...KIND_COUNTERS, ...GROUP_COUNTERS].map((table) => `DROP TABLE ${table};`).join('')}
      ${BEFORE_COLUMNS} PRAGMA user_version = 7;`,
  9: `${dropping(KEEP_COLUMNS)} ${COLUMN_TABLES.map((table) => `DROP TABLE ${table};`).join('')}
      ALTER TABLE actor ADD COLUMN open_since TEXT NOT NULL DEFAULT 'never';
      CREATE INDEX actor_by_open_since ON actor (open_since, id, kind, country) WHERE open_since > '';
      CREATE TRIGGER open_link_added AFTER INSERT ON link BEGIN
        UPDATE actor SET open_since = new.start_key WHERE id IN (new.from_id, new.to_id);
      END;
      PRAGMA user_version = 8;`,
};

/** A store as one of these versions leaves it, and what it answers. */
async function ofVersion(version: 6 | 7 | 8): Promise<unknown[]> {
  const store = createSqliteStore(folder.path());
  await fill(store);
  const answers = await answersOf(store);
  await store.close();
  behind((db) => {
    for (const since of [9, 8, 7] as const) if (since > version) db.script(WITHOUT[since]);
  });
  return answers;
}

test.each([6, 7, 8] as const)(
  'counters that version %i did not have are counted when it is opened',
  async (version) => {
    const answers = await ofVersion(version);
    const told: number[][] = [];
    const store = createSqliteStore(folder.path(), { onCounting: (...step) => told.push(step) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.map((_, at) => [at, told.length]));
    expect(await answersOf(store)).toEqual(answers);
    await store.edit(
      editOf({
        put: { ...nothing, actors: [{ ...actorNamed('zeiss'), kind: 'Facility' }] },
        expected: asThese(actorNamed('zeiss')),
      }),
    );
    expect(behind(wronglyKept)).toEqual([]);
    await store.close();
  },
);

test('a store whose counters cannot be made stays as it was', async () => {
  const answers = await ofVersion(7);
  const schema = () => behind((db) => db.all('SELECT name, sql FROM sqlite_schema ORDER BY 1'));
  behind((db) => db.script('CREATE TABLE source_group_tally (in_the_way)'));
  const before = schema();
  expect(() => createSqliteStore(folder.path())).toThrow(/source_group_tally already exists/);
  expect(schema()).toEqual(before);

  behind((db) => db.script('DROP TABLE source_group_tally'));
  const store = createSqliteStore(folder.path());
  expect(await answersOf(store)).toEqual(answers);
  await store.close();
});

test.each([
  [
    'groups',
    `UPDATE link_group SET name = 'SUPPLY' WHERE name = 'OWNERSHIP'; DELETE FROM link_group WHERE kind = 'SUPPLIES';
     UPDATE actor_group_tally SET count = count + 1; DELETE FROM source_group_tally;`,
  ],
  [
    'kinds',
    `UPDATE setting SET body = 'another' WHERE name = 'columns';
     UPDATE link_block SET bytes = zeroblob(length(bytes)); DELETE FROM actor_block;`,
  ],
])(
  'what was counted by the %s of another version of the program is counted by those of this one',
  async (_, left) => {
    const before = createSqliteStore(folder.path());
    await fill(before);
    const answers = await answersOf(before);
    await before.close();
    behind((db) => db.script(left));

    const store = createSqliteStore(folder.path());
    expect(await answersOf(store)).toEqual(answers);
    expect(behind(wronglyKept)).toEqual([]);
    await store.close();
  },
);

test('a store of a newer version is refused', async () => {
  await createSqliteStore(folder.path()).close();
  behind((db) => db.script('PRAGMA user_version = 99'));
  expect(() => createSqliteStore(folder.path())).toThrow(/written by a newer version \(schema 99\)/);
});

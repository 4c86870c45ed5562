import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actorKinds } from '../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../core/model/link.ts';
import { linkKinds } from '../../core/model/link-kinds.ts';
import { COLUMNS_WRITTEN_BY } from '../../server/store/columns/columns.ts';
import type { GraphRows, GraphStore, PageRequest } from '../../server/store/graph-store.ts';
import { ColumnsInMemory } from '../../server/store/neo4j/columns-in-memory.ts';
import { Connection, type Run } from '../../server/store/neo4j/connection.ts';
import { labelsWith } from '../../server/store/neo4j/labels.ts';
import { storeOver } from '../../server/store/neo4j/neo4j-store.ts';
import type { Parameters } from '../../server/store/neo4j/values.ts';
import { Writes } from '../../server/store/writes.ts';
import { editOf } from '../support/edits.ts';
import { recordOf } from '../support/imports.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';

/**
 * A text that Neo4j has not seen costs it a tenth of a second or more, so there must be few of them, whatever is asked.
 */

/** A row that is any answer, so that what is asked on account of one is asked. */
const row = {
  ...madeUpLink('one', 'one', 'two', 'OWNS'),
  evidence: [{ source: 'one', stance: 'SUPPORTS' }],
  tags: ['one'],
};
const entry = { sequence: 1, at: '', change: 'ADDED', subjectKind: 'ACTOR', row: JSON.stringify(row) };
const ANSWER = {
  ...entry,
  id: 'ACTOR|0',
  body: entry.row,
  name: 'one',
  of: 'one',
  kind: 'Company',
  best: '0one',
  next: '0one',
  degree: 1_000,
  linkCounts: '{"OWNS":[1,0,0,0]}',
  rows: [],
  day: '2020-01-01',
  held: 0,
  latest: 1,
  oldest: 0,
  hasBegun: true,
  memberships: [],
  entries: [entry],
  entry,
  counts: [{ kind: 'ACTOR', count: 1 }],
  count: 1,
  tallies: [],
  total: null,
  codes: ['IT'],
  number: 0,
  first: 0,
  log: 'one',
  columns: COLUMNS_WRITTEN_BY,
  turn: 1,
  blocks: [['LINK|0', 1]],
  bytes: null,
};

/** Notes each text and gives any answer. */
class Noting extends Connection {
  readonly texts = new Set<string>();

  override async read<Row>(text: string, _: Parameters = {}): Promise<Row[]> {
    this.texts.add(text);
    return [ANSWER as Row];
  }

  override async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return work((text, parameters) => this.read(text, parameters));
  }
}

const ids = fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 });
/** Mostly not, since a text that few conditions make is made by no others. */
const perhaps = <T>(given: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: given });
const some = <T>(all: readonly T[]) => fc.subarray([...all]);
const day = fc.constantFrom('1999-01-01', '2022-10-07', '2026-11-24');
const direction = fc.constantFrom('ASC' as const, 'DESC' as const);
const way = fc.constantFrom('OUT' as const, 'IN' as const, 'BOTH' as const);

const linkFilter = fc.record({
  kinds: perhaps(some(linkKinds)),
  confidence: perhaps(some(CONFIDENCES)),
  activeOn: perhaps(day),
  withActors: perhaps(ids),
  actorKinds: perhaps(some(actorKinds)),
  source: perhaps(fc.string({ maxLength: 8 })),
  text: perhaps(fc.string({ maxLength: 8 })),
});
const actorFilter = fc.record({
  kinds: perhaps(some(actorKinds)),
  countries: perhaps(ids),
  tags: perhaps(ids),
  ids: perhaps(ids),
  text: perhaps(fc.string({ maxLength: 8 })),
  linked: perhaps(linkFilter),
});
const sourceFilter = fc.record({
  ids: perhaps(ids),
  kinds: perhaps(fc.constant([])),
  languages: perhaps(ids),
  checked: perhaps(fc.boolean()),
  text: perhaps(fc.string({ maxLength: 8 })),
});
const page: fc.Arbitrary<PageRequest> = fc.record({
  first: fc.nat(100),
  after: perhaps(fc.record({ key: fc.constant('2020-01-01'), id: fc.string() })),
  withTotal: fc.boolean(),
  withActors: fc.boolean(),
});
const linkOrder = fc.record({
  field: fc.constantFrom('SINCE' as const, 'UNTIL' as const, 'KIND' as const),
  direction,
});
const actorOrder = fc.record({ field: fc.constantFrom('NAME' as const, 'LINKS' as const), direction });
const change = fc.record({
  first: fc.nat(100),
  after: perhaps(fc.record({ key: fc.constantFrom('2020-01-01 0', '2020-01-01 1'), id: fc.string() })),
  withTotal: fc.boolean(),
});
const edited = fc.record({
  first: fc.nat(100),
  after: perhaps(fc.record({ key: fc.nat(), id: fc.string() })),
  withTotal: fc.boolean(),
});
const subjectKind = fc.constantFrom('ACTOR' as const, 'LINK' as const, 'SOURCE' as const);

type Question = (store: GraphStore) => Promise<unknown>;
const asking = <T extends unknown[]>(
  given: fc.Arbitrary<T>,
  ask: (store: GraphStore, ...values: T) => Promise<unknown>,
) =>
  given.map(
    (values): Question =>
      (store) =>
        ask(store, ...values),
  );

/** An import with a name, an actor and what else is written. */
async function writesOf(store: GraphStore, id: string, replace: boolean): Promise<void> {
  const rows: GraphRows = { actors: [madeUpActor(id)], links: [], sources: [{ ...madeUpSource, id }] };
  await store.load(rows);
  await store.importRows(id, rows, { replace, isTrial: false, record: () => recordOf(id) });
  await store.removeImport(id, 9);
  await store.saveImport(recordOf(id));
  await store.retractLinks(new Map([[id, { on: '2026-01-01', reason: { en: id } }]]));
  await store.edit(editOf({ put: rows }));
}

/** Any question to the store. */
const question: fc.Arbitrary<Question> = fc.oneof(
  asking(fc.tuple(ids), (store, of) => store.actorsById(of)),
  asking(fc.tuple(ids), (store, of) => store.linksById(of)),
  asking(fc.tuple(ids), (store, of) => store.countriesByCode(of)),
  asking(fc.tuple(ids), (store, of) => store.degrees(of)),
  asking(fc.tuple(actorFilter, actorOrder, page), (store, ...given) => store.actors(...given)),
  asking(fc.tuple(linkFilter, linkOrder, page), (store, ...given) => store.links(...given)),
  asking(fc.tuple(ids, linkFilter, way, linkOrder, page), (store, ...given) => store.linksOf(...given)),
  asking(fc.tuple(ids, linkFilter, linkOrder, page), (store, ...given) => store.linksCiting(...given)),
  asking(fc.tuple(sourceFilter, page), (store, ...given) => store.sources(...given)),
  asking(fc.tuple(ids, linkFilter), (store, ...given) => store.linkCounts(...given)),
  asking(fc.tuple(ids, linkFilter, way, fc.nat(500)), (store, ...given) => store.neighbors(...given)),
  asking(fc.tuple(ids, linkFilter), (store, ...given) => store.linksAmong(...given)),
  asking(fc.tuple(day, day, linkFilter, change), (store, ...given) => store.changes(...given)),
  asking(
    fc.tuple(perhaps(ids), linkFilter, fc.constantFrom('DAY' as const, 'YEAR' as const)),
    (store, ...given) => store.timeline(...given),
  ),
  asking(fc.tuple(linkFilter), (store, filter) => store.statistics(filter)),
  asking(fc.tuple(ids, ids, linkFilter, way), (store, ...given) => store.neighborsAmong(...given)),
  asking(fc.tuple(fc.string(), fc.string(), linkFilter, way, ids, fc.nat(500)), (store, ...given) =>
    store.between(...given),
  ),
  asking(fc.tuple(ids), (store, of) => store.viewsById(of)),
  asking(fc.tuple(fc.record({ of: perhaps(ids), by: perhaps(fc.string()) }), edited), (store, ...given) =>
    store.edits(...given),
  ),
  asking(fc.tuple(fc.array(fc.nat())), (store, of) =>
    Promise.all([store.editsAt(of), store.editsUndoing(of)]),
  ),
  asking(fc.tuple(fc.nat(), fc.nat(), ids), (store, after, limit, of) =>
    Promise.all([store.changeLog(after, limit), store.lastChangeOf(of)]),
  ),
  asking(fc.tuple(ids, subjectKind, fc.nat()), (store, ...given) => store.importedIds(...given)),
  asking(fc.tuple(), (store) => store.imports()),
  asking(fc.tuple(ids), (store, ...given) => store.importsAmong(...given)),
  asking(fc.tuple(fc.string({ minLength: 1 }), fc.boolean()), writesOf),
  asking(fc.tuple(fc.string(), fc.boolean()), (store, word, fuzzy) =>
    store.searchCandidates({ words: [word], kinds: null, fuzzy, limit: 9 }),
  ),
);

test('once it has been asked anything, nothing that is asked is a text that Neo4j has not seen', async () => {
  const connection = new Noting({
    uri: 'bolt://127.0.0.1:1',
    username: '',
    password: '',
    queryTimeoutMs: 60_000,
  });
  const store = storeOver(
    { db: connection, labels: labelsWith(''), entriesKept: 0 },
    new ColumnsInMemory(undefined, 0),
    new Writes(),
  );
  const ask = (seed: number, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(question, (one) => one(store).then(() => {})),
      { seed, numRuns },
    );
  await ask(20_261_125, 120_000);
  const known = connection.texts.size;
  // Neo4j keeps the plans of a thousand, if nobody tells it otherwise.
  expect(known).toBeLessThan(500);
  await ask(7, 20_000);
  expect(connection.texts.size).toBe(known);
  await connection.close();
}, 120_000);

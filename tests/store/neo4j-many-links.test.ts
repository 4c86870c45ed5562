import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CONFIDENCES } from '../../core/model/link.ts';
import { everyLink, type LinkFilter } from '../../server/store/filters.ts';
import type { GraphStore, LinkOrderField, Order, PageRequest } from '../../server/store/graph-store.ts';
import { ColumnsInMemory } from '../../server/store/neo4j/columns-in-memory.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import type { Graph } from '../../server/store/neo4j/graph.ts';
import { labelsWith } from '../../server/store/neo4j/labels.ts';
import { storeOver } from '../../server/store/neo4j/neo4j-store.ts';
import { Writes } from '../../server/store/writes.ts';
import { recordOf } from '../support/imports.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

const KINDS = ['Company', 'Company', 'Person', 'Facility'] as const;
const ACTORS = 30;
/** So many that the links of actor 0 are looked up by an index under a filter too. */
const LINKS = 7_000;
/** Three links in four touch actor 0, some with itself; two in three cite source 0, some for two places in it. */
const rows = {
  actors: Array.from({ length: ACTORS }, (_, at) => madeUpActor(`a${at}`, KINDS[at % KINDS.length])),
  sources: [0, 1, 2].map((at) => ({ ...madeUpSource, id: `s${at}` })),
  links: Array.from({ length: LINKS }, (_, at) => {
    const [near, far] = [at % 4 === 3 ? `a${at % 11}` : 'a0', `a${(at * at) % ACTORS}`];
    const [from, to] = at % 3 === 0 ? [far, near] : [near, far];
    const cited = at % 3 === 1 ? `s${1 + (at % 2)}` : 's0';
    const evidence = { source: cited, stance: 'SUPPORTS' as const };
    return {
      ...madeUpLink(`l${at}`, from, to, at % 6 === 1 ? 'OWNS' : at % 6 === 2 ? 'COMPETES_WITH' : 'SUPPLIES'),
      confidence: CONFIDENCES[at % 5 === 2 ? 1 : 0] ?? 'CONFIRMED',
      ...(at % 4 === 0 ? {} : { since: String(1990 + (at % 30)) }),
      ...(at % 7 === 3 ? { until: String(2000 + (at % 30)) } : {}),
      evidence: at % 9 === 0 ? [evidence, { ...evidence, locator: 'p. 2' }] : [evidence],
    };
  }),
};

/** Null as often as not. */
const perhaps = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null, freq: 2 });
const filters: fc.Arbitrary<LinkFilter> = fc.record({
  kinds: perhaps(fc.subarray(['OWNS' as const, 'COMPETES_WITH' as const, 'SUPPLIES' as const])),
  confidence: perhaps(fc.subarray([...CONFIDENCES])),
  activeOn: perhaps(fc.constantFrom('1950-01-01', '2003-01-01', '2030-01-01')),
  actorKinds: perhaps(fc.subarray(['Company' as const, 'Person' as const, 'Policy' as const])),
  withActors: perhaps(fc.subarray(['a0', 'a1', 'a7', 'nobody'])),
  source: perhaps(fc.constantFrom('s0', 's1', 'nothing')),
  text: fc.constant(null),
});

const HERE = ['a0', 'a5', 'nobody'];
const CITED = ['s0', 's2', 'nothing'];
const DAYS = ['1999-01-01', '2007-12-31'] as const;

interface Asked {
  filter: LinkFilter;
  order: Order<LinkOrderField>;
  page: PageRequest;
}

/** What asks for links around something, which may have many. */
const QUESTIONS: Record<string, (store: GraphStore, asked: Asked) => Promise<unknown>> = {
  links: (store, { filter, order, page }) => store.links(filter, order, page),
  'links of actors': (store, { filter, order, page }) => store.linksOf(HERE, filter, 'BOTH', order, page),
  'links into actors': (store, { filter, order, page }) => store.linksOf(HERE, filter, 'IN', order, page),
  'links citing sources': (store, { filter, order, page }) => store.linksCiting(CITED, filter, order, page),
  'link counts': (store, { filter }) => store.linkCounts(HERE, filter),
  changes: (store, { filter, page }) =>
    store.changes(...DAYS, filter, { ...page, after: page.after && { ...AFTER, key: `${AFTER.key} 0` } }),
  timeline: (store, { filter }) => store.timeline(null, filter, 'YEAR'),
  'timeline of actors': (store, { filter }) => store.timeline(HERE, filter, 'YEAR'),
  statistics: (store, { filter }) => store.statistics(filter),
};

const FIRST = { first: 40, after: null, withTotal: true };
/** Somewhere in the middle, where a page of links or of changes may go on. */
const AFTER = { key: '2003-01-01', id: 'l2' };
const asked: fc.Arbitrary<Asked> = fc.record({
  filter: fc.oneof(
    filters,
    filters.map((filter) => ({ ...filter, withActors: null, source: null })),
  ),
  order: fc.record({
    field: fc.constant('SINCE' as const),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  }),
  page: fc.constantFrom(FIRST, { ...FIRST, after: AFTER }),
});

/** Tells how often columns were counted. */
class Noted extends ColumnsInMemory {
  counts = 0;

  override over(graph: Graph) {
    const seen = super.over(graph);
    const count: typeof seen.count = (counting) => {
      this.counts++;
      return seen.count(counting);
    };
    return { ...seen, count };
  }
}

/** Where links of an actor with itself come first. */
const ITSELF: Asked = {
  filter: { ...everyLink, activeOn: '2003-01-01' },
  order: { field: 'SINCE', direction: 'ASC' },
  page: FIRST,
};

onNeo4j('links around something that has many', () => {
  let opened: Neo4jTestStore;
  let connection: Connection;
  let embedded: TestStore;
  let store: GraphStore;
  const kept = new Noted(undefined, 20);
  beforeAll(async () => {
    [opened, embedded] = await Promise.all([openNeo4jStore(), openSqlite()]);
    await opened.store.load(rows);
    await embedded.store.load(rows);
    connection = new Connection({ ...opened.login, queryTimeoutMs: 20_000 });
    store = storeOver(
      { db: connection, labels: labelsWith(opened.prefix), entriesKept: 0 },
      kept,
      new Writes(),
    );
  }, 60_000);
  afterAll(async () => {
    await connection?.close();
    await opened?.remove();
    await embedded?.remove();
  }, 60_000);

  const BY_SINCE = { field: 'SINCE', direction: 'DESC' } as const;
  const around = (id: string) => ({ ...everyLink, withActors: [id], activeOn: '2003-01-01' });
  /** How many links there are, and how often columns were counted for that. */
  const total = async (id: string) => {
    const before = kept.counts;
    const { totalCount } = await store.links(around(id), BY_SINCE, FIRST);
    return { totalCount, counts: kept.counts - before };
  };

  test('are looked at one by one until columns are there for another reason', async () => {
    const { totalCount, counts } = await total('a0');
    expect(counts).toBe(0);
    await store.statistics({ ...everyLink, activeOn: '2003-01-01', actorKinds: ['Person'] });
    expect(await total('a0')).toEqual({ totalCount, counts: 1 });
    expect(await total('nobody')).toEqual({ totalCount: 0, counts: 0 });
  });

  test.each(Object.keys(QUESTIONS))(
    'are counted from columns as in the other store: %s',
    async (name) => {
      const ask = QUESTIONS[name] as (typeof QUESTIONS)[string];
      const before = kept.counts;
      await fc.assert(
        fc.asyncProperty(asked, async (given) => {
          expect(await ask(store, given)).toEqual(await ask(embedded.store, given));
        }),
        { numRuns: 8, seed: 11, endOnFailure: true, examples: [[ITSELF]] },
      );
      expect(kept.counts).toBeGreaterThan(before);
    },
    60_000,
  );

  test('are looked at again while columns are made, and when most has been written since', async () => {
    const inside = (text: string) =>
      connection.write((run) => run(text.replaceAll('$', opened.prefix))) as Promise<{ value: string }[]>;
    const before = await total('a0');
    const [made] = await inside('MATCH (l:$Log) WITH l, l.columns AS value REMOVE l.columns RETURN value');
    expect(await total('a0')).toEqual({ ...before, counts: 0 });
    await inside(`MATCH (l:$Log) SET l.columns = '${made?.value}'`);
    expect(await total('a0')).toEqual(before);
    await inside(
      'MATCH (l:$Log) SET l.turn = l.turn + 1 WITH l UNWIND range(1, 600) AS at CREATE (:$Block {id: "LINK|9" + at, turn: l.turn})',
    );
    expect(await total('a0')).toEqual({ ...before, counts: 0 });
    // What an import has written is whole once it has ended, and is fetched but once.
    const statistics = () =>
      store.statistics({ ...everyLink, activeOn: '2003-01-01', actorKinds: ['Person'] });
    await statistics();
    expect(await total('a0')).toEqual({ ...before, counts: 0 });
    await store.saveImport(recordOf('large', { state: 'FINISHED' }));
    await statistics();
    expect(await total('a0')).toEqual(before);
  });
});

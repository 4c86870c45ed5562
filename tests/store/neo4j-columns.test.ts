import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Link } from '../../core/model/link.ts';
import { StoreOverflow, StoreUnavailable } from '../../server/store/errors.ts';
import { everyLink, type LinkFilter } from '../../server/store/filters.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ColumnsInMemory } from '../../server/store/neo4j/columns-in-memory.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import { labelsWith } from '../../server/store/neo4j/labels.ts';
import { storeOver } from '../../server/store/neo4j/neo4j-store.ts';
import { prepareStructure } from '../../server/store/neo4j/structure/structure.ts';
import { Writes } from '../../server/store/writes.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';
import { randomPuts, sixActors, takeStep } from '../support/random-puts.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

/** What no tally tells. */
const FILTERS: readonly LinkFilter[] = [
  { ...everyLink, kinds: ['OWNS', 'SUPPLIES'] },
  { ...everyLink, activeOn: '2022-01-01', actorKinds: ['Company'] },
];

onNeo4j('counts from the columns of a Neo4j', () => {
  let opened: Neo4jTestStore;
  let connection: Connection;
  let other: GraphStore;
  beforeAll(async () => {
    opened = await openNeo4jStore();
    connection = new Connection({ ...opened.login, queryTimeoutMs: 20_000 });
    other = await opened.another();
  }, 60_000);
  afterAll(async () => {
    await other?.close();
    await connection?.close();
    await opened?.remove();
  }, 60_000);

  const inside = (text: string) => connection.write((run) => run(text.replaceAll('$', opened.prefix)));
  const countedBy = (store: GraphStore) => Promise.all(FILTERS.map((filter) => store.statistics(filter)));
  /** Counted by a server that has only just been started. */
  const countedAnew = async () => {
    const fresh = await opened.another();
    const counted = await countedBy(fresh);
    await fresh.close();
    return counted;
  };

  test('are the same at each of two servers, whichever of them writes', async () => {
    await opened.store.load(sixActors);
    await fc.assert(
      fc.asyncProperty(randomPuts, async (steps) => {
        for (const [at, one] of steps.entries()) {
          const [writing, reading] = at % 2 === 0 ? [opened.store, other] : [other, opened.store];
          await takeStep(writing, one);
          const bookmark = await writing.bookmark();
          const after = bookmark ? reading.after(bookmark) : reading;
          expect(await countedBy(after)).toEqual(await countedBy(writing));
        }
        expect(await countedBy(other)).toEqual(await countedAnew());
      }),
      { numRuns: 5, seed: 3, endOnFailure: true },
    );
  }, 120_000);

  const many = (name: string, length: number) =>
    Array.from({ length }, (_, at) => madeUpLink(`${name}${at}`, 'm0', `m${1 + (at % 9)}`));
  const add = (links: readonly Link[]) =>
    opened.store.load({
      actors: Array.from({ length: 10 }, (_, at) => madeUpActor(`m${at}`)),
      links: [...links],
      sources: [madeUpSource],
    });
  const retract = (links: readonly Link[]) =>
    opened.store.retractLinks(
      new Map(links.map(({ id }) => [id, { on: '2026-11-27', reason: { en: 'Made up.' } }])),
    );

  test('tell of blocks that are full, of many, and of none', async () => {
    const links = many('full', 700);
    const of = async (store: GraphStore) => (await countedBy(store)).map((one) => one.links);
    const before = await of(other);
    await add(links);
    expect(await of(other)).toEqual(before.map((count) => count + 700));
    await retract(links);
    expect(await of(other)).toEqual(before);
    expect(await countedAnew()).toEqual(await countedBy(other));
  }, 60_000);

  test('take rows that come where others have gone', async () => {
    const links = many('again', 1_300);
    const next = async () =>
      ((await inside('MATCH (l:$Log) RETURN l.nextLink AS next')) as { next: number }[])[0]?.next;
    await add(links);
    await retract(links);
    const before = (await next()) ?? 0;
    for (const _ of [1, 2]) {
      await add(links);
      expect(await countedBy(other)).toEqual(await countedAnew());
      await retract(links);
    }
    expect(await next()).toBeLessThan(before + 600);
    expect(await countedBy(other)).toEqual(await countedAnew());
  }, 60_000);

  test('go on where another server has numbered all rows anew', async () => {
    const links = many('moved', 600);
    await add(links);
    // So that what is behind moves up, and the blocks that the last one wrote are known here.
    await retract(links.slice(100, 500));
    const before = await countedBy(other);
    await inside('MATCH (l:$Log) REMOVE l.columns');
    await expect(countedBy(other)).rejects.toThrow(StoreUnavailable);
    await prepareStructure({ db: connection, labels: labelsWith(opened.prefix), entriesKept: 0 });
    expect(await countedBy(other)).toEqual(before);
    await add(many('more', 1));
    expect(await countedBy(other)).not.toEqual(before);
    expect(await countedBy(other)).toEqual(await countedAnew());
  }, 60_000);

  test('are right at each of several servers that find them missing at the same moment', async () => {
    await add(many('both', 300));
    const before = await countedBy(other);
    await inside('MATCH (l:$Log) REMOVE l.columns WITH 1 AS one MATCH (n:$Actor) REMOVE n.number');
    const servers = await Promise.all([opened.another(), opened.another(), opened.another()]);
    for (const server of servers) {
      expect(await countedBy(server)).toEqual(before);
      await server.close();
    }
    expect(await countedBy(other)).toEqual(before);
    await add(many('after', 1));
    expect(await countedBy(other)).toEqual(await countedAnew());
  }, 60_000);

  test('are refused where a graph has more than a server keeps in its memory', async () => {
    const labels = labelsWith(opened.prefix);
    const small = storeOver({ db: connection, labels, entriesKept: 0 }, new ColumnsInMemory(1), new Writes());
    await expect(countedBy(small)).rejects.toThrow(StoreOverflow);
    expect(await small.statistics(everyLink)).toEqual(await other.statistics(everyLink));
  });

  test('begin anew where another graph stands in the place of theirs', async () => {
    await inside('MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH "$") DETACH DELETE n');
    const fresh = await opened.another();
    expect(await countedBy(other)).toMatchObject([{ links: 0 }, { links: 0 }]);
    await fresh.load({ ...sixActors, links: [madeUpLink('only', 'a0', 'a1')] });
    await fresh.close();
    expect(await countedBy(other)).toMatchObject([
      { links: 1, actors: 2 },
      { links: 1, actors: 2 },
    ]);
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { everyLink } from '../../server/store/filters.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import { labelsWith } from '../../server/store/neo4j/labels.ts';
import { prepareStructure } from '../../server/store/neo4j/structure/structure.ts';
import { actorsInBlocks, linksInBlocks, type StoredBlock } from '../support/blocks.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';
import { citesLess, randomPuts, sixActors, takeStep } from '../support/random-puts.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

onNeo4j('tallies in Neo4j', () => {
  let opened: Neo4jTestStore;
  let connection: Connection;
  beforeAll(async () => {
    opened = await openNeo4jStore();
    connection = new Connection({ ...opened.login, queryTimeoutMs: 20_000 });
  }, 60_000);
  afterAll(async () => {
    await connection?.close();
    await opened?.remove();
  }, 60_000);

  const inside = (text: string) => connection.write((run) => run(text.replaceAll('$', opened.prefix)));
  const kept = async () => [
    await inside('MATCH (t:$Tally) WHERE t.count <> 0 RETURN t.id AS id, t.count AS count ORDER BY id'),
    await inside(
      'MATCH (a:$Actor) RETURN a.id AS id, a.degree AS degree, a.linkCounts AS counts, a.tagged AS tagged ORDER BY id',
    ),
    await inside('MATCH (s:$Source) RETURN s.id AS id, s.linkCounts AS counts ORDER BY id'),
    await inBlocks(),
  ];
  /** What the blocks hold, with ids in place of numbers. */
  const inBlocks = async () => {
    const [actors, links, sources] = await Promise.all(['Actor', 'Claim', 'Source'].map(idsByNumber));
    const blocks = (of: string) =>
      inside(
        `MATCH (b:$Block) WHERE b.id STARTS WITH '${of}|' AND b.bytes IS NOT NULL
         RETURN toInteger(split(b.id, '|')[1]) AS number, b.bytes AS bytes ORDER BY number`,
      ) as Promise<StoredBlock[]>;
    return [
      actorsInBlocks(await blocks('ACTOR')).map((one) => ({ ...one, number: actors?.get(one.number) })),
      linksInBlocks(await blocks('LINK')).map((one) => ({
        ...one,
        number: links?.get(one.number),
        from: actors?.get(one.from ?? -1),
        to: actors?.get(one.to ?? -1),
        sources: one.sources.map((number) => sources?.get(number)).sort(),
      })),
    ].map((rows) => rows.sort((one, other) => (String(one.number) < String(other.number) ? -1 : 1)));
  };
  const idsByNumber = async (label: string) => {
    const rows = await inside(`MATCH (n:$${label}) RETURN n.id AS id, n.number AS number`);
    return new Map((rows as { id: string; number: number }[]).map(({ id, number }) => [number, id]));
  };
  const graph = () => ({ db: connection, labels: labelsWith(opened.prefix), entriesKept: 0 });
  const countAnew = () => prepareStructure(graph());

  test('know a graph that has no sources', async () => {
    await opened.store.load({ ...sixActors, sources: [] });
    expect(await opened.store.statistics(everyLink)).toMatchObject({ actors: 6, links: 0, sources: 0 });
  });

  test('are as the rows say, whatever is put, changed and taken away', async () => {
    await opened.store.load(sixActors);
    await fc.assert(
      fc.asyncProperty(randomPuts, async (steps) => {
        for (const one of steps) await takeStep(opened.store, one);
        const before = await kept();
        await inside("MATCH (t:$Tally {id: 'VERSION'}) SET t.count = 0");
        await countAnew();
        expect(await kept()).toEqual(before);
      }),
      // What fails is made smaller only after minutes.
      { numRuns: 5, seed: 11, endOnFailure: true, examples: [[citesLess]] },
    );
  }, 120_000);

  test('links of a hub are counted by kind and direction, without those that somebody has added himself', async () => {
    const ends = Array.from({ length: 310 }, (_, index) => `end${index}`);
    const links = ends.map((id, index) => madeUpLink(id, 'hub', id, index % 3 === 0 ? 'OWNS' : 'SUPPLIES'));
    await opened.store.load({
      actors: ['hub', ...ends].map((id) => madeUpActor(id)),
      links,
      sources: [madeUpSource],
    });
    const counted = async () => (await opened.store.linkCounts(['hub'], everyLink)).get('hub');
    const expected = [
      { kind: 'OWNS', direction: 'OUT', count: 104 },
      { kind: 'SUPPLIES', direction: 'OUT', count: 206 },
    ];
    const owning = async () => (await opened.store.statistics({ ...everyLink, kinds: ['OWNS'] })).actors;
    const owners = await owning();
    expect(await counted()).toEqual(expected);
    await inside(
      "MATCH (a:$Actor {id: 'hub'}), (b:$Actor {id: 'end1'}) CREATE (a)-[:OWNS {since: 1999}]->(b)",
    );
    expect([await counted(), await owning()]).toEqual([expected, owners]);
  });

  test('are counted anew where a server that keeps none has written', async () => {
    const before = await kept();
    await inside("CREATE (:$Actor {id: 'stray', kind: 'Person', country: 'IT', row: '{}'})");
    await countAnew();
    expect(await kept()).not.toEqual(before);
    await inside("MATCH (a:$Actor {id: 'stray'}) DELETE a");
    await countAnew();
    expect(await kept()).toEqual(before);
    // It knew nothing of the ends of links.
    await inside("MATCH (t:$Tally) WHERE t.id STARTS WITH 'ENDS|' WITH t LIMIT 3 DELETE t");
    await countAnew();
    expect(await kept()).toEqual(before);
    // It kept nothing of links at actors, at sources and in blocks: this alone is made.
    await inside("MATCH (t:$Tally) WHERE t.id STARTS WITH 'LINKS_KNOWN|' DELETE t");
    await inside("MATCH (t:$Tally) WHERE t.id STARTS WITH 'HAVING|' SET t.count = 7");
    await inside("MATCH (t:$Tally) WHERE t.id STARTS WITH 'CITED|' DELETE t");
    await inside('MATCH (a:$Actor) REMOVE a.linkCounts, a.tagged');
    await inside("MATCH (s:$Source) SET s.linkCounts = '{}'");
    const told: number[][] = [];
    await prepareStructure(graph(), (...step) => told.push(step));
    expect(told.length).toBeLessThan(25);
    expect(told).toEqual(told.map((_, at) => [at, told.length]));
    expect(await kept()).toEqual(before);
    // It knew nothing of blocks, and counted by what it kept instead.
    await inside("CREATE (:$Tally {id: 'LINKS_KNOWN|former', count: 1})");
    await inside('MATCH (c:$Claim) WITH c LIMIT 3 REMOVE c.number');
    await inside("MATCH (b:$Block) WHERE b.id STARTS WITH 'LINK|' WITH b LIMIT 1 REMOVE b.bytes");
    expect(await kept()).not.toEqual(before);
    await countAnew();
    expect(await kept()).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StoreOverflow, StoreTimeout } from '../../server/store/errors.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { ask, dataOf, testApp } from '../support/ask.ts';
import { startBuilt } from '../support/built-server.ts';
import { call } from '../support/faults/call.ts';
import { HARMS } from '../support/faults/harms.ts';
import { leaksOf, wrongsOf } from '../support/faults/judge.ts';
import { type Lab, openLab } from '../support/faults/lab.ts';
import { runHarm } from '../support/faults/run-harm.ts';
import { soak } from '../support/faults/soak.ts';
import { tally } from '../support/faults/tally.ts';
import { actorNamed, edit, importBatch, post, SAVE } from '../support/faults/traffic.ts';
import { withQueries } from '../support/neo4j/queries.ts';
import { running, slowText } from '../support/neo4j/slow.ts';
import { serve } from '../support/serve.ts';
import { soon } from '../support/soon.ts';

/** The short form: `npm run faults` and `npm run soak` do all of it, for longer, with the server's own limits. */
const PACE = { timeLimit: 5_000, queryTimeoutMs: 4_000, harmedFor: 5_000, calm: 300, rest: 250 };
const SOAK_SECONDS = 10;

const opened = await openLab(PACE);
if (opened === null) {
  const missing = 'NO JAVA 17 WITH MAVEN: nothing can befall a Neo4j; tests of that are skipped.';
  if (process.env.CI === 'true') throw new Error(missing);
  console.warn(`\n  ${missing}\n`);
}

(opened ? describe : describe.skip)('a server, while Neo4j or the wire to it fails,', () => {
  const lab = opened as Lab;
  afterAll(() => lab.close(), 60_000);

  test.each(HARMS.filter(({ isInShortForm }) => isInShortForm))(
    'answers with coded errors in time, keeps its word, and recovers by itself: $name',
    async (harm) => {
      const seen = await runHarm(lab, harm);
      expect(wrongsOf(seen, harm, PACE)).toEqual([]);
      expect(seen.acknowledged).toBeGreaterThan(0);
    },
    180_000,
  );

  /** COMMIT, as Bolt has it. */
  const COMMIT = Buffer.from('0002b0120000', 'hex');

  test('writes once what is written although the answer to it was lost', async () => {
    lab.proxy.loseAnswerTo(COMMIT);
    await lab.store.load({ actors: [actorNamed('told-once')], links: [], sources: [] });
    lab.proxy.loseAnswerTo(COMMIT);
    const saved = await post(lab.served.url, { query: SAVE, variables: { title: 'Saved once' } });
    expect(saved.code).toBe('OK');
    lab.proxy.loseAnswerTo(COMMIT);
    expect((await edit(lab.served.url, 'edited-once')).code).toBe('OK');
    lab.proxy.loseAnswerTo(COMMIT);
    await importBatch(lab.store, 'imported-once');
    expect(
      await tally(lab.own.neo4j, {
        views: ['Saved once'],
        actors: ['told-once', 'edited-once'],
        imports: ['imported-once'],
        acknowledged: new Set(['Saved once', 'told-once', 'edited-once', 'imported-once']),
      }),
    ).toEqual({ acknowledged: 4, lost: [], doubled: [], halved: [] });
    lab.proxy.loseAnswerTo(COMMIT);
    expect(await lab.store.removeImport('imported-once', 9)).toEqual({ removed: 1, kept: [], left: 2 });
    lab.proxy.loseAnswerTo(COMMIT);
    expect(await lab.store.removeImport('imported-once', 9)).toEqual({ removed: 1, kept: [], left: 1 });
  }, 60_000);

  test('starts without Neo4j, says so once, and serves when it comes', async () => {
    const { proxy, own } = lab;
    proxy.refuse();
    const server = await startBuilt({
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_USERNAME: own.neo4j.username,
      NEO4J_PASSWORD: own.neo4j.password,
    });
    const asked = () => post(server.url, { query: '{ dataset { name } }' });
    try {
      expect((await call(`${server.url}/healthz`)).status).toBe(200);
      expect((await call(`${server.url}/readyz`)).status).toBe(503);
      expect(await asked()).toEqual({ code: 'UNAVAILABLE', saysWhen: true });
      expect(server.output.err.match(/the store is away/g)).toHaveLength(1);
    } finally {
      await proxy.pass();
    }
    await soon(async () => {
      expect((await call(`${server.url}/readyz`)).status).toBe(200);
    });
    expect((await asked()).code).toBe('OK');
    await server.stop();
    expect(server.child.exitCode).toBe(0);
  }, 120_000);

  test('reads and writes by neo4j:// too', async () => {
    const { uri, username, password } = lab.own.neo4j;
    const store = await createNeo4jStore({ uri: uri.replace('bolt', 'neo4j'), username, password });
    try {
      const app = testApp(store);
      const saved = await ask(app, SAVE, { title: 'Saved by way of a routing table' });
      const { id } = (saved.data as { saveView: { id: string } }).saveView;
      expect(await dataOf(app, 'query($id: ID!) { view(id: $id) { id } }', { id })).toEqual({ view: { id } });
      expect(await dataOf(app, '{ view(id: "nobody-saved-it") { id } }')).toEqual({ view: null });
    } finally {
      await store.close();
    }
  }, 60_000);

  describe('asked for too much,', () => {
    let db: Connection;
    beforeAll(() => {
      db = new Connection({ ...lab.own.neo4j, queryTimeoutMs: 1_500 });
    });
    afterAll(() => db.close());

    test('ends a slow query in time, in Neo4j too', async () => {
      await expect(db.read(slowText('late'))).rejects.toThrow(StoreTimeout);
      await soon(async () => {
        expect(await withQueries(lab.own.neo4j, (query) => running(query, 'late'))).toBe(0);
      });
      expect(await db.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
    }, 60_000);

    test('ends it in Neo4j when the time of the whole request is up', async () => {
      const until = (signal: AbortSignal): GraphStore => ({
        ...lab.store,
        actorsById: () => slow.until(signal).read(slowText('request')),
        until: (another) => until(AbortSignal.any([signal, another])),
      });
      const slow = new Connection({ ...lab.own.neo4j, queryTimeoutMs: 60_000 });
      const store: GraphStore = { ...lab.store, until };
      const served = await serve(store, { timeLimit: 1_000 });
      const answer = await post(served.url, { query: '{ actor(id: "lito") { id } }' });
      expect(answer.code).toBe('TIMEOUT');
      await soon(async () => {
        expect(await withQueries(lab.own.neo4j, (query) => running(query, 'request'))).toBe(0);
      });
      await served.stop();
      await slow.close();
    }, 60_000);

    test.each([
      ['more rows than anybody can read', 'UNWIND range(1, 1000000) AS x RETURN x'],
      [
        'more than Neo4j has memory for',
        'UNWIND range(1, 5000000) AS x WITH collect(x) AS many RETURN size(many) AS n',
      ],
    ])(
      'refuses %s, and goes on',
      async (_, text) => {
        const patient = new Connection({ ...lab.own.neo4j, queryTimeoutMs: 30_000 });
        await expect(patient.read(text)).rejects.toThrow(StoreOverflow);
        expect(await patient.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
        await patient.close();
      },
      60_000,
    );
  });

  test('leaks nothing while one thing after the other goes wrong', async () => {
    const soaked = await soak(lab, SOAK_SECONDS);
    expect(leaksOf(soaked)).toEqual([]);
  }, 180_000);
});

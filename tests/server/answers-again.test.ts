import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { dataOf, post, testApp } from '../support/ask.ts';
import { counted } from '../support/counted.ts';
import { BEARER, EDIT_TOKEN } from '../support/editing.ts';
import { actorNamed } from '../support/faults/traffic.ts';
import { withQueries } from '../support/neo4j/queries.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';
import { doSteps, randomSteps } from '../support/random-edits.ts';
import { soon } from '../support/soon.ts';
import { loadDozen, type StoreMaker, type TestStore, testStores } from '../support/stores.ts';

const stores = await testStores();
const ANEW = { 'cache-control': 'no-cache' };
const NAMES = '{ actors(first: 50) { totalCount nodes { id name tags degree } } }';
const QUERIES = [
  NAMES,
  '{ links(first: 50) { totalCount nodes { sentence from { name } evidence { source { title } } } } }',
  '{ sources(first: 50) { nodes { title links(first: 5) { nodes { id } } } } }',
  '{ statistics { actors links sources actorKinds { kind count } } }',
  '{ neighborhood(of: ["lito"], limit: 20) { actors { name } links { summary } } }',
  '{ edits(first: 20) { totalCount nodes { by change subjectId } } }',
];

type App = ReturnType<typeof testApp>;

describe.each(stores)('answers of a server on $name that are asked for again', ({ open }: StoreMaker) => {
  let opened: TestStore;
  let other: GraphStore;
  const calls: string[] = [];
  let app: App;
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    other = await opened.another();
  }, 120_000);
  beforeEach(() => {
    app = testApp(counted(opened.store, calls), { editToken: EDIT_TOKEN });
  });
  afterAll(async () => {
    await other?.close();
    await opened?.remove();
  }, 60_000);

  const textOf = async (body: unknown, headers: Record<string, string> = {}) =>
    (await post(app, body, headers)).text();
  /** What the store was asked for an answer. */
  const callsFor = async (body: unknown, headers: Record<string, string> = {}) => {
    calls.length = 0;
    await textOf(body, headers);
    return calls.filter((call) => call !== 'stampSeen');
  };
  /** Whether it is given again sooner or later; others write to the Neo4j of the tests at any time. */
  const isKept = async (body: unknown, headers?: Record<string, string>) => {
    for (let turn = 0; turn < 20; turn += 1) {
      if ((await callsFor(body, headers)).join() === 'stamp') return true;
    }
    return false;
  };

  test('are given again for one small question, to the letter as they were read', async () => {
    const anew = await textOf({ query: NAMES }, ANEW);
    await soon(async () => expect(await callsFor({ query: NAMES })).toEqual(['stamp']));
    const again = await post(app, { query: NAMES });
    expect(await again.text()).toBe(anew);
    expect(again.headers.get('content-length')).toBe(String(Buffer.byteLength(anew)));
    const old = await post(app, { query: NAMES }, { accept: 'application/json; charset=utf-8' });
    expect(await old.text()).toBe(anew);
  });

  test('differ by document, variables, operation and day', async () => {
    const days = ['2026-11-24', '2010-01-01'];
    let day = '';
    app = testApp(counted(opened.store, calls), { now: () => new Date(`${day}T09:00:00Z`) });
    const named = 'query One($id: ID!) { actor(id: $id) { name } } query Two { statistics { links } }';
    const bodies = [
      { query: named, operationName: 'One', variables: { id: 'lito' } },
      { query: named, operationName: 'One', variables: { id: 'zeiss' } },
      { query: named, operationName: 'Two' },
      { query: '{ links(first: 50) { nodes { id status } } }' },
    ];
    const told = new Set<string>();
    for (day of days) {
      for (const body of bodies) {
        const anew = await textOf(body, ANEW);
        expect(await isKept(body)).toBe(true);
        expect(await textOf(body)).toBe(anew);
        told.add(anew);
      }
    }
    expect(told.size).toBe(bodies.length + 1);
  });

  test('are not kept for the day before where midnight passes while they are asked for', async () => {
    const clock = ['2010-01-01', '2026-11-24'];
    const now = () => new Date(`${clock.length > 1 ? clock.shift() : clock[0]}T09:00:00Z`);
    app = testApp(opened.store, { now });
    const body = { query: '{ links(first: 50) { nodes { id status } } }' };
    const late = await textOf(body);
    clock.unshift('2010-01-01', '2010-01-01');
    expect(await textOf(body)).not.toBe(late);
  });

  test('are those of their own document, where it is told by its hash alone', async () => {
    const documents = [NAMES, '{ statistics { links } }'];
    const known = documents.map((query) => {
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      return { query, extensions: { persistedQuery: { version: 1, sha256Hash } } };
    });
    const told = await Promise.all(known.map((body) => textOf(body, ANEW)));
    for (const [index, { extensions }] of known.entries()) {
      expect(await isKept({ extensions })).toBe(true);
      expect(await textOf({ extensions })).toBe(told[index]);
    }
  });

  test('are read anew after what anybody has written, through this store or another one', async () => {
    const count = async () => (await dataOf(app, NAMES)).actors as unknown as { totalCount: number };
    const writes: [name: string, store: GraphStore][] = [
      ['here', opened.store],
      ['elsewhere', other],
      ['here', opened.store],
    ];
    for (const [index, [where, store]] of writes.entries()) {
      await isKept({ query: NAMES });
      const { totalCount } = await count();
      await store.load({ actors: [actorNamed(`${where}-${index}`)], links: [], sources: [] });
      expect((await count()).totalCount).toBe(totalCount + 1);
    }
  });

  test('are those that are read anew, whoever edits what in between', async () => {
    const editors = [opened.store, other];
    await fc.assert(
      fc.asyncProperty(randomSteps, async (steps) => {
        for (const [index, step] of steps.entries()) {
          await doSteps(editors[index % 2] as GraphStore, [step]);
          const query = QUERIES[index % QUERIES.length] as string;
          for (const body of [{ query }, { query: NAMES }]) {
            expect(await textOf(body)).toBe(await textOf(body, ANEW));
          }
        }
      }),
      { numRuns: 3, seed: 5 },
    );
  }, 120_000);

  test('are read anew where somebody has written while they were read', async () => {
    let isWritten = false;
    const racing = new Proxy(opened.store, {
      get: (target, name) => {
        if (name === 'until') return () => racing;
        if (name !== 'actors') return Reflect.get(target, name);
        return async (...args: Parameters<GraphStore['actors']>) => {
          const found = await target.actors(...args);
          if (!isWritten) await other.load({ actors: [actorNamed('in-between')], links: [], sources: [] });
          isWritten = true;
          // As whatever is asked at the same time may tell.
          await target.stamp();
          return found;
        };
      },
    });
    app = testApp(racing);
    await textOf({ query: '{ statistics { links } }' }, ANEW);
    const [first, second] = [await textOf({ query: NAMES }), await textOf({ query: NAMES })];
    expect(first).not.toContain('in-between');
    expect(second).toContain('in-between');
  });

  test.each<[string, object, Record<string, string>]>([
    ['for who shows a token', { query: NAMES }, BEARER],
    ['for who wants it anew', { query: NAMES }, ANEW],
    ['for who wants nothing stored', { query: NAMES }, { 'cache-control': 'max-age=0, no-store' }],
    ['with what is in it', { query: NAMES, extensions: { graph: true } }, {}],
    ['with errors', { query: '{ actors(first: 5, after: "nonsense") { totalCount } }' }, {}],
  ])('are never kept %s', async (_, body, headers) => {
    expect(await isKept(body, headers)).toBe(false);
  });

  test('are asked for in the usual way where the database does not say how it stands', async () => {
    let isMute = false;
    const mute = new Proxy(counted(opened.store, calls), {
      get: (target, name) => {
        if (name === 'until') return () => mute;
        const method = Reflect.get(target, name);
        if (name !== 'stamp' || !isMute) return method;
        return async () => {
          throw new Error('away');
        };
      },
    });
    app = testApp(mute);
    expect(await isKept({ query: NAMES })).toBe(true);
    isMute = true;
    expect(await callsFor({ query: NAMES })).toEqual(['actors', 'degrees']);
  });

  test('take no longer than a request may where the database says nothing at all', async () => {
    let isMute = false;
    const mute = new Proxy(opened.store, {
      get: (target, name) => {
        if (name === 'until') return () => mute;
        const isAsked = name === 'stamp' || name === 'actors';
        return isMute && isAsked ? () => new Promise(() => {}) : Reflect.get(target, name);
      },
    });
    app = testApp(mute, { timeLimit: 1_000 });
    await textOf({ query: NAMES });
    isMute = true;
    const start = performance.now();
    expect(await textOf({ query: NAMES })).toContain('"TIMEOUT"');
    // It would have its time twice, if each of the two questions had it.
    expect(performance.now() - start).toBeLessThan(1_800);
  });

  test('are counted among the operations as those that are read', async () => {
    const counts = async () => {
      const text = await (await app.request('/metrics')).text();
      const count = (series: string) => Number(text.split(series)[1]?.match(/^ (\d+)/)?.[1] ?? 0);
      return [
        count('chokepoint_graphql_operation_duration_seconds_count{operation="other",kind="query"}'),
        count('chokepoint_kept_answers_total{answer="data",result="hit"}') +
          count('chokepoint_kept_answers_total{answer="data",result="miss"}'),
      ];
    };
    expect(await isKept({ query: NAMES })).toBe(true);
    const [operations = 0, asked = 0] = await counts();
    for (let turn = 0; turn < 5; turn += 1) await textOf({ query: NAMES });
    expect(await counts()).toEqual([operations + 5, asked + 5]);
  });
});

const onNeo4j = stores.length > 1 ? test : test.skip;

onNeo4j(
  'an answer from Neo4j is read anew after a change by hand',
  async () => {
    const opened = await openNeo4jStore();
    await loadDozen(opened.store);
    const app = testApp(opened.store);
    const NAME = '{ actor(id: "lito") { name } }';
    const { actor } = await dataOf(app, NAME);
    await dataOf(app, NAME);
    await withQueries(opened.login, (query) =>
      query(
        `MATCH (a:${opened.prefix}Actor {id: $id}) SET a.row = replace(a.row, $old, 'Changed by hand') RETURN a`,
        { id: 'lito', old: (actor as unknown as { name: string }).name },
      ),
    );
    expect(await dataOf(app, NAME)).toEqual({ actor: { name: 'Changed by hand' } });
    await opened.remove();
  },
  60_000,
);

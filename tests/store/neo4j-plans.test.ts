import { afterEach, describe, expect, jest, test } from '@jest/globals';
import neo4j, { type Plan, type ProfiledPlan } from 'neo4j-driver';
import type { Link } from '../../core/model/link.ts';
import { type ActorFilter, everyActor, everyLink } from '../../server/store/filters.ts';
import { Connection, type Run } from '../../server/store/neo4j/connection.ts';
import { dozen } from '../support/dozen.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

/** While its indexes have not been looked at again since they were empty. */
onNeo4j('plans that Neo4j makes of a graph that has just been filled', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('go by ids for all that is written, and never through all nodes of a label', async () => {
    const opened = await openNeo4jStore();
    const [first, ...others] = dozen.links as [Link, ...Link[]];
    const texts = await textsOf(async () => {
      await opened.store.load(dozen);
      await opened.store.load({ ...dozen, links: [{ ...first, from: first.to, to: first.from }, ...others] });
      await opened.store.retractLinks(
        new Map([[first.id, { on: '2026-11-27', reason: { en: 'A mistake.' } }]]),
      );
    });
    for (const part of ['MERGE (from)', 'DETACH DELETE', 'Block', 'number', 'linkCounts', 'degree', 'Tally'])
      expect(texts.filter((text) => text.includes(part))).not.toEqual([]);
    for (const text of texts) expect([text, scansOf(await planOf(opened, text))]).toEqual([text, []]);
    await opened.remove();
  }, 120_000);

  test('go to the links of an actor by the index that holds them in order, though all begin on one day', async () => {
    const opened = await openNeo4jStore();
    const actors = Array.from({ length: 30 }, (_, at) => madeUpActor(`a${at}`));
    const links = Array.from({ length: 1_000 }, (_, at) => ({
      ...madeUpLink(`l${at}`, at % 4 === 3 ? `a${at % 11}` : 'a0', `a${at % 30}`),
      since: '2001',
    }));
    await opened.store.load({ actors, links, sources: [madeUpSource] });
    const order = { field: 'SINCE', direction: 'DESC' } as const;
    const page = { first: 5, after: null, withTotal: true };
    const texts = await textsOf(async () => {
      await opened.store.links({ ...everyLink, withActors: ['a0'] }, order, page);
      await opened.store.linksOf(['a0'], { ...everyLink, activeOn: '2020-01-01' }, 'BOTH', order, page);
      await opened.store.linksOf(['a0'], { ...everyLink, kinds: ['SUPPLIES'] }, 'BOTH', order, page);
    });
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      const indexes = indexesOf(await planOf(opened, text), 'c');
      expect([text, [...new Set(indexes)].sort()]).toEqual([
        text,
        ['from, kind, bySince', 'to, kind, bySince'],
      ]);
    }
    await opened.remove();
  }, 120_000);
});

onNeo4j('plans of pages of actors with a tag', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('go by the index of tags where these are few and else in order, and count one tag by what is kept', async () => {
    const opened = await openNeo4jStore();
    const actors = Array.from({ length: 1_000 }, (_, at) => ({
      ...madeUpActor(`a${at}`, at % 2 === 0 ? 'Company' : 'Person'),
      tags: [at % 9 === 0 ? 'rare' : 'chips'],
    }));
    await opened.store.load({ actors, links: [], sources: [] });
    const page = { first: 5, after: null, withTotal: true };
    const asked = async (more: Partial<ActorFilter>) => {
      const [text = ''] = await textsOf(async () => {
        await opened.store.actors({ ...everyActor, ...more }, { field: 'NAME', direction: 'ASC' }, page);
      });
      jest.restoreAllMocks();
      const plan = await planOf(opened, text);
      expect(scansOf(plan).filter((scan) => !scan.startsWith('NodeIndexContainsScan'))).toEqual([]);
      return [indexesOf(plan, 'a'), indexesOf(plan, 't')];
    };
    expect(await asked({ tags: ['rare'] })).toEqual([['tagged', 'byName'], []]);
    expect(await asked({ tags: ['rare', 'chips'], kinds: ['Person'] })).toEqual([
      ['tagged', 'byName', 'tagged'],
      [],
    ]);
    await opened.remove();
  }, 120_000);
});

/** What is asked, or run in transactions that write, while something is done. */
async function textsOf(work: () => Promise<void>): Promise<string[]> {
  const texts = new Set<string>();
  const { read, write } = Connection.prototype;
  jest.spyOn(Connection.prototype, 'read').mockImplementation(function (this: Connection, text, parameters) {
    texts.add(text);
    return read.call(this, text, parameters);
  } as typeof read);
  jest.spyOn(Connection.prototype, 'write').mockImplementation(function (this: Connection, ...[of, time]) {
    const noting =
      (run: Run): Run =>
      (text, parameters) => {
        texts.add(text);
        return run(text, parameters);
      };
    return write.call(this, (run) => of(noting(run)), time);
  } as typeof write);
  await work();
  return [...texts];
}

async function planOf({ login }: Neo4jTestStore, text: string): Promise<Plan | ProfiledPlan> {
  const { uri, username, password, database } = login;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, { p: {} }, database ? { database } : {});
    if (!summary.plan) throw new Error(`There is no plan of ${text}`);
    return summary.plan;
  } finally {
    await driver.close();
  }
}

/** The operators that go through all nodes of a label of which there may be many, with what they look for. */
function scansOf({ operatorType, arguments: { Details: details }, children }: Plan | ProfiledPlan): string[] {
  const isScan = /Scan/.test(operatorType) && !/:\w+_Dataset\b/.test(String(details));
  return [...(isScan ? [`${operatorType} ${details}`] : []), ...children.flatMap(scansOf)];
}

/** The properties of the indexes of a row that a plan goes by. */
function indexesOf(
  { arguments: { Details: details }, children }: Plan | ProfiledPlan,
  row: string,
): string[] {
  const [, index] = new RegExp(`INDEX ${row}:\\w+\\(([^)]*)\\)`).exec(String(details)) ?? [];
  return [...(index === undefined ? [] : [index]), ...children.flatMap((child) => indexesOf(child, row))];
}

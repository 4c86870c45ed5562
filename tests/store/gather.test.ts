import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StoreCancelled, StoreUnavailable } from '../../server/store/errors.ts';
import { everyLink } from '../../server/store/filters.ts';
import { gatherQuestions } from '../../server/store/gather.ts';
import type { GraphStore, Page } from '../../server/store/graph-store.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

const bySince = { field: 'SINCE', direction: 'DESC' } as const;
const page = { first: 25, after: null, withTotal: false };

/** A store that notes with which ids it is asked for what. */
function noting(store: GraphStore, asked: unknown[][]): GraphStore {
  return {
    ...store,
    actorsById: (ids) => {
      asked.push(['actorsById', ...ids]);
      return store.actorsById(ids);
    },
    degrees: (ids) => {
      asked.push(['degrees', ...ids]);
      return store.degrees(ids);
    },
    linksOf: (ids, ...how) => {
      asked.push(['linksOf', ...ids]);
      return store.linksOf(ids, ...how);
    },
    until: (signal) => noting(store.until(signal), asked),
  };
}

describe('questions asked at the same moment', () => {
  let opened: TestStore;
  let asked: unknown[][];
  const gathered = (over: Partial<GraphStore> = {}) => {
    asked = [];
    return gatherQuestions({ ...noting(opened.store, asked), ...over });
  };

  beforeAll(async () => {
    opened = await openSqlite();
    await loadDozen(opened.store);
  });
  afterAll(() => opened?.remove());

  test('for rows by their ids go as one, and each asker gets its own', async () => {
    const store = gathered();
    const [one, two, none] = await Promise.all([
      store.actorsById(['lito']),
      store.until(new AbortController().signal).actorsById(['zeiss', 'lito']),
      store.actorsById(['nobody']),
    ]);
    expect(one?.map(({ id }) => id)).toEqual(['lito']);
    expect(two?.map(({ id }) => id).sort()).toEqual(['lito', 'zeiss']);
    expect(none).toEqual([]);
    expect(asked).toEqual([['actorsById', 'lito', 'zeiss', 'nobody']]);
  });

  test('about links go as one where they ask alike, and only there', async () => {
    const store = gathered();
    const links = (of: string, filter = everyLink) => store.linksOf([of], filter, 'BOTH', bySince, page);
    const owns = { ...everyLink, kinds: ['OWNS' as const] };
    const answers = await Promise.all([links('lito'), links('zeiss'), links('lito', owns)]);
    expect(asked).toEqual([
      ['linksOf', 'lito', 'zeiss'],
      ['linksOf', 'lito'],
    ]);
    const plain = opened.store;
    expect(answers).toEqual([
      await plain.linksOf(['lito'], everyLink, 'BOTH', bySince, page),
      await plain.linksOf(['zeiss'], everyLink, 'BOTH', bySince, page),
      await plain.linksOf(['lito'], owns, 'BOTH', bySince, page),
    ] satisfies Map<string, Page<unknown>>[]);
  });

  test('about links that take a look at each stay apart: nobody waits for a long one', async () => {
    const store = gathered();
    const disputed = { ...everyLink, confidence: ['DISPUTED' as const] };
    await Promise.all(['lito', 'zeiss'].map((id) => store.linksOf([id], disputed, 'BOTH', bySince, page)));
    expect(asked).toEqual([
      ['linksOf', 'lito'],
      ['linksOf', 'zeiss'],
    ]);
  });

  test('end for those who go away, and for nobody else', async () => {
    const store = gathered();
    const leaving = new AbortController();
    const left = store.until(leaving.signal).degrees(['lito']);
    const stays = store.degrees(['zeiss']);
    leaving.abort();
    await expect(left).rejects.toBeInstanceOf(StoreCancelled);
    expect(await stays).toEqual(await opened.store.degrees(['zeiss']));
  });

  test('fail for all', async () => {
    const store = gathered({ degrees: () => Promise.reject(new StoreUnavailable('away')) });
    const told = await Promise.allSettled([store.degrees(['lito']), store.degrees(['zeiss'])]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('are as many as it takes to keep each small', async () => {
    const store = gathered();
    const ids = Array.from({ length: 150 }, (_, index) => `nobody-${index}`);
    await Promise.all([store.actorsById(ids), store.actorsById(['lito', ...ids])]);
    expect(asked.map(({ length }) => length - 1)).toEqual([150, 151]);
  });

  test('of one alone end in the store with its signal', async () => {
    const signals: AbortSignal[] = [];
    const store = gathered({
      until: (signal) => {
        signals.push(signal);
        return opened.store;
      },
    });
    const mine = new AbortController().signal;
    await store.until(mine).degrees(['lito']);
    expect(signals).toContain(mine);
  });
});

import { expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { storeToCome } from '../../server/store/store-to-come.ts';
import { loadDozen, openSqlite } from '../support/stores.ts';

test('a store to come is unavailable, then is the store', async () => {
  const opened = await openSqlite();
  await loadDozen(opened.store);
  let isClosed = false;
  const close = async () => {
    isClosed = true;
  };
  let tries = 0;
  const told: unknown[] = [];
  const { store, come } = storeToCome(
    async () => {
      tries += 1;
      if (tries < 3) throw new StoreUnavailable(`try ${tries}`);
      return { ...opened.store, close };
    },
    1,
    (error) => told.push((error as Error).message),
  );
  expect(await store).toBe(store);
  const forARequest = store.until(new AbortController().signal);
  await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  await expect(forARequest.actorsById(['lito'])).rejects.toThrow(StoreUnavailable);
  expect(store.onWrite(() => {})()).toBeUndefined();
  await come;
  expect(told).toEqual(['try 1', 'try 2']);
  await store.ping();
  expect((await forARequest.actorsById(['lito'])).map(({ id }) => id)).toEqual(['lito']);
  await store.close();
  expect(isClosed).toBe(true);
  await opened.remove();
});

test('nobody waits for a store after it has been closed', async () => {
  const { store, come } = storeToCome(
    async () => {
      throw new StoreUnavailable('away');
    },
    60_000,
    () => {},
  );
  await store.close();
  await come;
});

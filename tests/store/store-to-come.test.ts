import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { StoreRefused, StoreUnavailable } from '../../server/store/errors.ts';
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
  expect(await come).toBe(true);
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
  expect(await come).toBe(false);
});

test('a store that is refused is not asked for again', async () => {
  const told: unknown[] = [];
  let tries = 0;
  const { store, come } = storeToCome(
    async () => {
      tries += 1;
      throw tries < 2 ? new StoreUnavailable('away') : new StoreRefused('the password');
    },
    1,
    (error) => told.push((error as Error).message),
  );
  await expect(come).rejects.toThrow(new StoreRefused('the password'));
  await pause(20);
  expect({ tries, told }).toEqual({ tries: 2, told: ['away'] });
  await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  await store.close();
});

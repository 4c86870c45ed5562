import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadDataset } from '../../graph-seed/load.ts';
import { dozen, dozenInfo } from '../support/dozen.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
});
afterAll(() => opened.remove());

const id = 'owns--lito--zeiss';
const why = { on: '2026-11-25', reason: { en: 'It was sold.', it: 'È stata venduta.' } };
const links = dozen.links.filter((link) => link.id !== id);
const withoutIt = {
  info: dozenInfo,
  rows: { ...dozen, links },
  views: [],
  retracted: [{ id, ...why }],
};

test('a link that the dataset retracts leaves the stores that have it, and comes back with it', async () => {
  await loadDozen(opened.store);
  await loadDataset(opened.store, withoutIt);
  await loadDataset(opened.store, withoutIt);
  expect(await opened.store.linksById([id])).toEqual([]);
  await loadDozen(opened.store);
  expect(await opened.store.linksById([id])).toHaveLength(1);
  const { entries } = await opened.store.changeLog(0, 9);
  expect(entries.map(({ change, retraction }) => ({ change, retraction }))).toEqual([
    { change: 'RETRACTED', retraction: why },
    { change: 'ADDED', retraction: undefined },
  ]);
});

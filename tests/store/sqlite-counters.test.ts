import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../../server/store/sqlite/database.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { eachInAFolder } from '../support/folder.ts';
import { wronglyKept } from '../support/kept-rows.ts';
import { citesLess, randomPuts, sixActors, takeStep } from '../support/random-puts.ts';

const folder = eachInAFolder();

test('counters, degrees, texts and words are as the rows say, whatever is put, changed and taken away', async () => {
  const store = createSqliteStore(folder.path());
  const db = new Database(join(folder.path(), FILE));
  await store.load(sixActors);
  await store.degrees([]);
  await fc.assert(
    fc.asyncProperty(randomPuts, async (steps) => {
      for (const one of steps) await takeStep(store, one);
      expect(wronglyKept(db)).toEqual([]);
    }),
    { numRuns: 150, seed: 11, examples: [[citesLess]] },
  );
  db.close();
  await store.close();
});

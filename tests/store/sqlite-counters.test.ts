import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CONFIDENCES } from '../../core/model/link.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { eachInAFolder } from '../support/folder.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';

const folder = eachInAFolder();

/** What each counter must hold, counted from the rows. */
const COUNTED: Record<string, [kept: string, rows: string]> = {
  links: [
    'SELECT kind, doubt, count FROM link_tally WHERE count <> 0',
    'SELECT kind, doubt, count(*) AS count FROM link GROUP BY 1, 2',
  ],
  days: [
    'SELECT event, day, kind, doubt, count FROM day_tally WHERE count <> 0 ORDER BY event, day, kind, doubt',
    `SELECT event, day, kind, doubt, count(*) AS count FROM (
       SELECT 'START' AS event, start_day AS day, kind, doubt FROM link WHERE start_day IS NOT NULL UNION ALL
       SELECT 'END', end_day, kind, doubt FROM link WHERE end_day IS NOT NULL UNION ALL
       SELECT 'TURNED', start_day, kind, doubt FROM link WHERE start_day > end_day
     ) GROUP BY 1, 2, 3, 4 ORDER BY event, day, kind, doubt`,
  ],
  'days in all': [
    'SELECT event, day, count FROM day_total WHERE count <> 0',
    'SELECT event, day, sum(count) AS count FROM day_tally GROUP BY 1, 2 HAVING sum(count) <> 0',
  ],
  actors: [
    'SELECT kind, country, count FROM actor_tally WHERE count <> 0',
    "SELECT kind, ifnull(country, '') AS country, count(*) AS count FROM actor GROUP BY 1, 2",
  ],
  degrees: [
    'SELECT id, degree FROM actor ORDER BY id',
    'SELECT id, (SELECT count(*) FROM link WHERE actor.id IN (from_id, to_id)) AS degree FROM actor ORDER BY id',
  ],
  sources: [
    'SELECT kind, lang, checked, count FROM source_tally WHERE count <> 0',
    'SELECT kind, lang, checked, count(*) AS count FROM source GROUP BY 1, 2, 3',
  ],
  texts: [
    "SELECT rowid AS row FROM link_text WHERE link_text MATCH 'wafers' ORDER BY 1",
    "SELECT rowid AS row FROM link WHERE search_text LIKE '%wafers%' ORDER BY 1",
  ],
  'texts of actors': [
    "SELECT rowid AS row FROM actor_text WHERE actor_text MATCH 'north' ORDER BY 1",
    "SELECT rowid AS row FROM actor WHERE search_text LIKE '%north%' ORDER BY 1",
  ],
};

const place = fc.integer({ min: 0, max: 5 });
const putting = fc.record({
  link: place,
  from: place,
  to: place,
  kind: fc.constantFrom('OWNS' as const, 'SUPPLIES' as const),
  confidence: fc.constantFrom(...CONFIDENCES),
  since: fc.constantFrom('2020', '2021-05', undefined),
  until: fc.constantFrom('2019', '2023-01-02', undefined),
  text: fc.constantFrom('wafers', 'licences'),
  name: fc.constantFrom('North', 'South'),
  country: fc.constantFrom('IT', 'TW', undefined),
  checked: fc.boolean(),
});
const step = fc.oneof(
  { weight: 4, arbitrary: putting },
  { weight: 1, arbitrary: fc.record({ retract: place }) },
);

test('counters, degrees and texts are as the rows say, whatever is put, changed and taken away', async () => {
  const store = createSqliteStore(folder.path());
  const db = new Database(join(folder.path(), FILE));
  const ids = [0, 1, 2, 3, 4, 5];
  await store.load({ actors: ids.map((id) => madeUpActor(`a${id}`)), links: [], sources: [madeUpSource] });
  await store.degrees([]);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const one of steps) {
        if ('retract' in one) {
          await store.retractLinks(new Map([[`l${one.retract}`, { on: '2026-01-01', reason: { en: 'x' } }]]));
          continue;
        }
        const { since, until, country } = one;
        const actor = {
          ...madeUpActor(`a${one.from}`, one.checked ? 'Company' : 'Person'),
          names: [{ text: one.name, lang: 'en', kind: 'official' as const }],
          ...(country === undefined ? {} : { country }),
        };
        const link = {
          ...madeUpLink(`l${one.link}`, `a${one.from}`, `a${(one.from + 1 + (one.to % 5)) % 6}`, one.kind),
          confidence: one.confidence,
          item: one.text,
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        };
        const source = { ...madeUpSource, ...(one.checked ? { checkedOn: '2026-01-01' } : {}) };
        await store.load({ actors: [actor], links: [link], sources: [source] });
      }
      for (const [kept, rows] of Object.values(COUNTED)) expect(db.all(kept)).toEqual(db.all(rows));
    }),
    { numRuns: 60, seed: 11 },
  );
  db.close();
  await store.close();
});

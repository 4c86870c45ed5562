import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { StoreCancelled, StoreTimeout } from '../../server/store/errors.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import { withQueries } from '../support/neo4j/queries.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { running, slowText } from '../support/neo4j/slow.ts';
import { soon } from '../support/soon.ts';

const there = await sharedNeo4j();
const onNeo4j = there ? describe : describe.skip;

const MARK = 'cancelled';

onNeo4j('a query in Neo4j', () => {
  test.each([
    ['that nobody waits for', (end: AbortController) => end.abort(), StoreCancelled],
    [
      'whose time is up',
      (end: AbortController) => end.abort(new DOMException('late', 'TimeoutError')),
      StoreTimeout,
    ],
  ])(
    '%s ends there too',
    async (_, stop, expected) => {
      if (!there) return;
      const db = new Connection({ ...there, queryTimeoutMs: 30_000 });
      try {
        await withQueries(there, async (query) => {
          const end = new AbortController();
          const slow = db
            .until(end.signal)
            .read(slowText(MARK))
            .catch((error: unknown) => error);
          while ((await running(query, MARK)) === 0) await pause(50);
          stop(end);
          expect(await slow).toBeInstanceOf(expected);
          // It would run for minutes; how soon Neo4j looks whether it should end depends on what else it has to do.
          await soon(async () => expect(await running(query, MARK)).toBe(0));
          await expect(db.until(end.signal).read('RETURN 1')).rejects.toBeInstanceOf(expected);
          expect(await db.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
        });
      } finally {
        await db.close();
      }
    },
    40_000,
  );
});

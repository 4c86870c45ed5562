import { randomBytes } from 'node:crypto';
import type { Query } from './queries.ts';

/** What begins the names of all that a run writes, as another run may use the same Neo4j. */
const RUN = 'TEST_NEO4J_NAMES';

/** For global-setup.ts, before there are workers. */
export function nameRun(): void {
  process.env[RUN] = `T${randomBytes(4).toString('hex')}_`;
}

export function namesOfRun(): string {
  const names = process.env[RUN];
  if (!names) throw new Error('Started outside Jest: global-setup.ts has not run.');
  return names;
}

const taken = new Set<number>();

/**
 * What begins the names of one store, until they are given back: those that no other open store of this worker has.
 * The constraints and indexes under them stay for whoever comes next, because Neo4j forgets all its plans when any is
 * made or dropped, and to plan is most of what tests on it cost.
 */
export function takeNames(): { prefix: string; giveBack: () => void } {
  let number = 1;
  while (taken.has(number)) number += 1;
  taken.add(number);
  return {
    prefix: `${namesOfRun()}${process.env.JEST_WORKER_ID}_${number}_`,
    giveBack: () => void taken.delete(number),
  };
}

export function removeNodes(prefix: string) {
  return async (query: Query) => {
    const labels = await query('CALL db.labels() YIELD label WHERE label STARTS WITH $prefix RETURN label', {
      prefix,
    });
    for (const { label } of labels) await query('MATCH (n:$($label)) DETACH DELETE n', { label });
  };
}

export function dropNames(prefix: string) {
  return async (query: Query) => {
    for (const [kind, kinds] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ]) {
      const rows = await query(`SHOW ${kinds} YIELD name WHERE name STARTS WITH $prefix RETURN name`, {
        prefix,
      });
      for (const { name } of rows) await query(`DROP ${kind} ${name}`);
    }
  };
}

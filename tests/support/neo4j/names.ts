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

/** For the parent of the workers: the least number that no open store of the run has. */
export function takeNumber(): number {
  let number = 1;
  while (taken.has(number)) number += 1;
  taken.add(number);
  return number;
}

export function giveBackNumber(number: number): void {
  taken.delete(number);
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

import type { Actor } from '../../../core/model/actor.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { LookAlike } from '../../../server/store/imports.ts';
import { parsed } from '../../../server/store/parsed.ts';
import { list } from '../../../server/store/sqlite/database.ts';
import type { OnImportProgress } from '../report.ts';
import type { Staging } from '../staging/staging.ts';
import { turn } from '../turn.ts';
import { candidatesFor } from './candidates.ts';
import { likenessKeys, likenessOf } from './likeness.ts';

const BATCH = 500;
/** A name that more actors have says nothing about any two of them. */
const MOST_OF_A_KEY = 20;

/** Finds actors of the import that look like one another, or like others of the graph, for people to decide. */
export async function findLookAlikes(
  staging: Staging,
  store: GraphStore,
  onProgress: OnImportProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  await amongThemselves(staging, signal);
  for await (const { actors, done, total } of candidatesFor(staging, store)) {
    compare(staging, actors);
    onProgress({ phase: 'COMPARING', done, total });
    await turn(signal);
  }
}

async function amongThemselves(staging: Staging, signal: AbortSignal | undefined): Promise<void> {
  let after = '';
  for (;;) {
    const groups = staging.db.all<{ key: string; seqs: string }>(
      `SELECT key, json_group_array(seq) AS seqs FROM likeness WHERE key > ?
       GROUP BY key HAVING count(*) BETWEEN 2 AND ? ORDER BY key LIMIT ?`,
      after,
      MOST_OF_A_KEY,
      BATCH,
    );
    const last = groups.at(-1);
    if (!last) return;
    after = last.key;
    staging.db.transaction(() => {
      for (const { seqs } of groups) {
        const actors = stagedActors(staging, parsed<number[]>(seqs));
        for (const [at, one] of actors.entries())
          for (const other of actors.slice(at + 1)) note(staging, one, other, 'IMPORT');
      }
    });
    await turn(signal);
  }
}

/** Actors of the graph with those of the import that share a key with them. */
function compare(staging: Staging, actors: readonly Actor[]): void {
  const ids = actors.map(({ id }) => id);
  // What is another one by decision need not be asked about again.
  const own = new Set([...staging.among('ACTOR', ids), ...staging.notes.mergedAmong(ids)]);
  staging.db.transaction(() => {
    for (const other of actors) {
      if (own.has(other.id)) continue;
      const sharing = staging.db.all<{ seq: number }>(
        'SELECT DISTINCT seq FROM likeness WHERE key IN (SELECT value FROM json_each(?)) LIMIT ?',
        list(likenessKeys(other)),
        MOST_OF_A_KEY,
      );
      const found = stagedActors(
        staging,
        sharing.map(({ seq }) => seq),
      );
      for (const one of found) note(staging, one, other, 'GRAPH');
    }
  });
}

function stagedActors(staging: Staging, seqs: readonly number[]): Actor[] {
  if (seqs.length === 0) return [];
  const rows = staging.db.all<{ body: string }>(
    'SELECT body FROM staged WHERE seq IN (SELECT value FROM json_each(?)) AND state = 0 ORDER BY seq',
    list(seqs),
  );
  return rows.map(({ body }) => parsed<Actor>(body));
}

function note(staging: Staging, one: Actor, other: Actor, where: LookAlike['where']): void {
  const likeness = likenessOf(one, other);
  if (likeness) staging.notes.lookAlike(one.id, other.id, where, likeness);
}

import { StoreRefused } from '../errors.ts';
import { HEAD } from './change-log.ts';
import type { Graph } from './graph.ts';

/** All actors and links may have to be looked at. */
const SEARCH_TIMEOUT_MS = 600_000;

/** A label that others have given to nodes of theirs. */
interface Found {
  label: string | null;
}

/**
 * To be called before anything is written: throws StoreRefused where no graph has been begun and nodes have our labels all the
 * same. They are other people's, and a graph among them can't be counted.
 */
export async function refuseTaken({ db, labels }: Graph): Promise<void> {
  const { actor, claim, source, view, dataset, log, change, edit, tally, block } = labels;
  const ours = [actor, claim, source, view, dataset, log, change, edit, labels.import, tally, block];
  const taken = ours.map((label) => `CASE WHEN EXISTS { (:${label}) } THEN '${label}' END`);
  const [found] = await db.read<Found>(`RETURN coalesce(${taken.join(', ')}) AS label`, {}, 'WRITE');
  if (!found?.label) return;
  // Asked last: another server may be beginning the graph just now, and writes the head before all else.
  const [begun] = await db.read<{ is: boolean }>(
    // Versions that knew no log have written rows.
    `RETURN EXISTS { (:${log} {id: $p.head}) }
       OR EXISTS { MATCH (a:${actor}) WITH a LIMIT 1 WHERE a.row IS NOT NULL } AS is`,
    { head: HEAD },
    'WRITE',
  );
  if (!begun?.is) throw stranger(found.label);
}

/** Throws StoreRefused where somebody has put other nodes among our actors and links. Looks at all of them. */
export async function refuseStrangers({ db, labels: { actor, claim } }: Graph): Promise<void> {
  const strange = [actor, claim].map(
    (label) => `CASE WHEN EXISTS { MATCH (n:${label}) WHERE n.row IS NULL } THEN '${label}' END`,
  );
  const look = `RETURN coalesce(${strange.join(', ')}) AS label`;
  const [found] = await db.write((run) => run<Found>(look), SEARCH_TIMEOUT_MS);
  if (found?.label) throw stranger(found.label);
}

function stranger(label: string): StoreRefused {
  return new StoreRefused(
    `the database holds nodes labelled ${label} that are not Chokepoint's: give it a database of its own (NEO4J_DATABASE), or take that label from them`,
  );
}

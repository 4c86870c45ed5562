import {
  changesBy,
  type NewEntry,
  type Row,
  removalsOf,
  retractionsOf,
  type SubjectKind,
} from './change-log.ts';
import type { Edit } from './edits.ts';
import { type Reference, StoreConflict, StoreDangling } from './errors.ts';
import { revisionOf } from './revision.ts';

/** What has an id when an edit begins. */
export interface Stored {
  kind: SubjectKind | 'VIEW';
  body: string;
}

/** How many of the links that stand on a row are named. */
export const MOST_NAMED = 20;

/** The links that say something else after an edit, or nothing. */
export function rewrittenBy({ put, retract }: Edit): string[] {
  return [...put.links.map(({ id }) => id), ...retract.keys()];
}

/** Every id that an edit depends on: what it writes and expects, and what its links need. */
export function idsOf({ put, retract, remove, expected }: Edit): string[] {
  const needed = put.links.flatMap(({ from, to, evidence }) => [
    from,
    to,
    ...evidence.map((one) => one.source),
  ]);
  const written = [put.sources, put.actors, put.links].flat().map(({ id }) => id);
  return [
    ...new Set([
      ...written,
      ...needed,
      ...retract.keys(),
      ...remove.actors,
      ...remove.sources,
      ...expected.keys(),
    ]),
  ];
}

/**
 * What an edit will change, given what is stored under `idsOf` and which links it leaves standing on what it removes. Throws
 * StoreConflict or StoreDangling where it can't be done.
 */
export function planEdit(
  edit: Edit,
  stored: ReadonlyMap<string, Stored>,
  standing: readonly Reference[],
): NewEntry[] {
  for (const [id, revision] of edit.expected) requireRevision(id, revision, stored.get(id));
  const { put, retract, remove, by, note, reverts } = edit;
  requireKind('SOURCE', [...put.sources.map(({ id }) => id), ...remove.sources], stored);
  requireKind('ACTOR', [...put.actors.map(({ id }) => id), ...remove.actors], stored);
  requireKind('LINK', rewrittenBy(edit), stored);
  requireFooting(edit, stored, standing);

  const bodies = new Map([...stored].map(([id, { body }]) => [id, body]));
  const changes = [
    ...changesBy('SOURCE', put.sources, bodies),
    ...changesBy('ACTOR', put.actors, bodies),
    ...changesBy('LINK', put.links, bodies),
    ...retractionsOf(bodies, retract),
    ...removalsOf('ACTOR', remove.actors, bodies),
    ...removalsOf('SOURCE', remove.sources, bodies),
  ];
  return changes.map((change) => {
    const before = bodies.get(change.id);
    return {
      ...change,
      by,
      ...(note === undefined ? {} : { note }),
      ...(reverts === undefined ? {} : { reverts }),
      ...(before === undefined ? {} : { before }),
    };
  });
}

function requireRevision(id: string, revision: string | null, found: Stored | undefined): void {
  if (!found && revision === null) return;
  const row = rowOf(found);
  if (row !== null && revisionOf(row) === revision) return;
  throw new StoreConflict({ id, kind: found?.kind ?? null, row });
}

/** Actors, links, sources and views share one space of ids. */
function requireKind(kind: SubjectKind, ids: readonly string[], stored: ReadonlyMap<string, Stored>): void {
  for (const id of ids) {
    const found = stored.get(id);
    if (found && found.kind !== kind) throw new StoreConflict({ id, kind: found.kind, row: rowOf(found) });
  }
}

function requireFooting(
  { put, remove }: Edit,
  stored: ReadonlyMap<string, Stored>,
  standing: readonly Reference[],
): void {
  const footing = (kind: SubjectKind, added: readonly Row[], removed: readonly string[]) => {
    const fresh = new Set(added.map(({ id }) => id));
    return (id: string) => (fresh.has(id) || stored.get(id)?.kind === kind) && !removed.includes(id);
  };
  const isActor = footing('ACTOR', put.actors, remove.actors);
  const isSource = footing('SOURCE', put.sources, remove.sources);
  const missing = put.links.flatMap(({ id, from, to, evidence }): Reference[] => [
    ...[from, to].filter((end) => !isActor(end)).map((needs) => ({ link: id, needs })),
    ...evidence.filter(({ source }) => !isSource(source)).map(({ source }) => ({ link: id, needs: source })),
  ]);
  if (missing.length + standing.length > 0) throw new StoreDangling([...missing, ...standing]);
}

function rowOf(found: Stored | undefined): Row | null {
  return found === undefined || found.kind === 'VIEW' ? null : (JSON.parse(found.body) as Row);
}

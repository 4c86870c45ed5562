import type { LogEntry, Row } from '../../server/store/change-log.ts';
import type { Edit } from '../../server/store/edits.ts';
import type { GraphRows } from '../../server/store/graph-store.ts';
import { revisionOf } from '../../server/store/revision.ts';
import { dozen } from './dozen.ts';

export const nothing: GraphRows = { actors: [], links: [], sources: [] };

/** An edit by Ada that expects nothing, but for what is said. */
export function editOf(parts: Partial<Edit>): Edit {
  return {
    put: nothing,
    retract: new Map(),
    remove: { actors: [], sources: [] },
    by: 'Ada',
    expected: new Map(),
    ...parts,
  };
}

/** That the rows are as these. */
export function asThese(...rows: Row[]): Map<string, string | null> {
  return new Map(rows.map((row) => [row.id, revisionOf(row)]));
}

/** That nothing has these ids. */
export function notYet(...ids: string[]): Map<string, string | null> {
  return new Map(ids.map((id) => [id, null]));
}

export function actorNamed(id: string) {
  return rowOf(dozen.actors, id);
}

export function linkNamed(id: string) {
  return rowOf(dozen.links, id);
}

export function sourceNamed(id: string) {
  return rowOf(dozen.sources, id);
}

function rowOf<T extends { id: string }>(rows: readonly T[], id: string): T {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`the dozen has no ${id}`);
  return found;
}

/** `1 ADDED news by Ada` */
export function toldShortly({ sequence, change, subject, by }: LogEntry): string {
  return `${sequence} ${change} ${subject.id}${by === undefined ? '' : ` by ${by}`}`;
}

import { fault } from '../../core/model/problems.ts';
import { conflict, wrongRows } from '../errors.ts';
import type { LogEntry, SubjectKind } from '../store/change-log.ts';
import type { Edit } from '../store/edits.ts';
import { StoreConflict, StoreDangling } from '../store/errors.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import { revisionOf } from '../store/revision.ts';
import type { Signed } from './problems.ts';

/** The input field in which a row of this id was given, for those who are told what is wrong with it. */
export type FieldOf = (id: string) => string;

export const NO_ROWS: GraphRows = { actors: [], links: [], sources: [] };

/** An edit of these parts, signed. */
export function editOf({ by, note }: Signed, parts: Partial<Omit<Edit, 'by' | 'note'>>): Edit {
  return {
    put: NO_ROWS,
    retract: new Map(),
    remove: { actors: [], sources: [] },
    expected: new Map(),
    by,
    ...(note === null || note === '' ? {} : { note }),
    ...parts,
  };
}

/** Has the store do it. Throws CONFLICT or BAD_USER_INPUT, as clients read them, where the store refuses. */
export async function written(store: GraphStore, edit: Edit, fieldOf: FieldOf): Promise<LogEntry[]> {
  try {
    return await store.edit(edit);
  } catch (error) {
    throw refusal(error, edit, fieldOf);
  }
}

/** What the store says of an edit that it refuses, as clients read it; other errors as they are. */
export function refusal(error: unknown, edit: Edit, fieldOf: FieldOf): unknown {
  if (error instanceof StoreConflict) return conflictOf(error, edit, fieldOf);
  if (error instanceof StoreDangling) return danglingOf(error, edit, fieldOf);
  return error;
}

/** Of an edit that changes one row and can't leave it as it was. */
export function soleEntry([entry]: readonly LogEntry[]): LogEntry {
  if (entry === undefined) throw new Error('an edit that must change something changed nothing');
  return entry;
}

const WHAT: Record<SubjectKind | 'VIEW', string> = {
  ACTOR: 'an actor',
  LINK: 'a link',
  SOURCE: 'a source',
  VIEW: 'a view',
};

function conflictOf({ found }: StoreConflict, edit: Edit, fieldOf: FieldOf) {
  const { id, kind, row } = found;
  if (kind !== null && kind !== kindIn(edit, id)) {
    return wrongRows([{ field: fieldOf(id), ...fault('taken', `'${id}' is the id of ${WHAT[kind]}`, id) }]);
  }
  const versions = { current: row, given: givenIn(edit, id) };
  return conflict(id, row && revisionOf(row), versions, edit.expected.get(id) === null);
}

/** The row as an edit would have it; null: gone or retracted. */
function givenIn({ put }: Edit, id: string): object | null {
  return [...put.actors, ...put.links, ...put.sources].find((row) => row.id === id) ?? null;
}

/** As what an edit takes the row with this id. */
function kindIn({ put, retract, remove }: Edit, id: string): SubjectKind {
  const has = (rows: readonly { id: string }[]) => rows.some((row) => row.id === id);
  if (has(put.links) || retract.has(id)) return 'LINK';
  return has(put.actors) || remove.actors.includes(id) ? 'ACTOR' : 'SOURCE';
}

function danglingOf({ references }: StoreDangling, { put }: Edit, fieldOf: FieldOf) {
  return wrongRows(
    references.map(({ link, needs }) =>
      put.links.some(({ id }) => id === link)
        ? {
            field: fieldOf(link),
            ...fault('needed', `the link '${link}' needs '${needs}', which is not there`, link, needs),
          }
        : {
            field: fieldOf(needs),
            ...fault('stoodOn', `the link '${link}' stands on '${needs}'`, link, needs),
          },
    ),
  );
}

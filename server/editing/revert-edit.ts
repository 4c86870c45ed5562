import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { fault } from '../../core/model/problems.ts';
import type { Source } from '../../core/model/source.ts';
import { notFound, wrongRows } from '../errors.ts';
import type { LogEntry, Retraction, Row, SubjectKind } from '../store/change-log.ts';
import type { Edit } from '../store/edits.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import { revisionOf } from '../store/revision.ts';
import { sequenceIn } from './edit-id.ts';
import { Problems, type Signed } from './problems.ts';
import { editOf, NO_ROWS, written } from './written.ts';

interface GivenReversal extends Signed {
  /** The id of the edit to undo. */
  edit: string;
  /** That of the row as it stands, whose later edits are undone with this one; null: there are none. */
  revision: string | null;
}

/**
 * Puts things back as they were before an edit: what it added goes, what it changed, retracted or removed is as before.
 * Throws NOT_FOUND for an unknown edit, CONFLICT where the row is not as the edit left it or has not the given revision,
 * BAD_USER_INPUT where links stand in the way or nothing is to be put back.
 */
export async function revertEdit(store: GraphStore, given: GivenReversal, today: string): Promise<LogEntry> {
  const problems = new Problems();
  const signed = problems.settled(problems.signature(given));
  const sequence = sequenceIn(given.edit);
  const [entry] = sequence === null ? [] : await store.editsAt([sequence]);
  if (entry === undefined) throw notFound('edit', [given.edit]);
  const { id } = entry.subject;
  const expected = new Map([[id, given.revision ?? revisionAfter(entry)]]);
  const edit = editOf(signed, { ...undoing(entry, today), expected, reverts: entry.sequence });
  const [undone] = await written(store, edit, () => 'edit');
  // Later edits may have put back what this one had changed.
  if (undone === undefined)
    throw wrongRows([
      { field: 'edit', ...fault('asBefore', `'${id}' is as it was before the edit already`, id) },
    ]);
  return undone;
}

/** The revision of its row as an edit left it; null where it left none. */
export function revisionAfter({ change, subject }: Pick<LogEntry, 'change' | 'subject'>): string | null {
  return change === 'RETRACTED' || change === 'REMOVED' ? null : revisionOf(subject);
}

function undoing({ change, subjectKind, subject, before }: LogEntry, today: string): Partial<Edit> {
  switch (change) {
    case 'ADDED':
      return without(subjectKind, subject.id, today);
    case 'CHANGED':
      return { put: rowsOf(subjectKind, before ?? subject) };
    case 'RETRACTED':
    case 'REMOVED':
      return { put: rowsOf(subjectKind, subject) };
  }
}

/** A link is retracted rather than removed: it was claimed, and the log says why it no longer is. */
function without(kind: SubjectKind, id: string, today: string): Pick<Partial<Edit>, 'retract' | 'remove'> {
  switch (kind) {
    case 'LINK':
      return { retract: new Map([[id, undone(today)]]) };
    case 'ACTOR':
      return { remove: { actors: [id], sources: [] } };
    case 'SOURCE':
      return { remove: { actors: [], sources: [id] } };
  }
}

function undone(today: string): Retraction {
  return {
    on: today,
    reason: {
      en: 'The edit that added it was undone.',
      it: 'La modifica che lo aveva aggiunto è stata annullata.',
    },
  };
}

function rowsOf(kind: SubjectKind, row: Row): GraphRows {
  switch (kind) {
    case 'ACTOR':
      return { ...NO_ROWS, actors: [row as Actor] };
    case 'LINK':
      return { ...NO_ROWS, links: [row as Link] };
    case 'SOURCE':
      return { ...NO_ROWS, sources: [row as Source] };
  }
}

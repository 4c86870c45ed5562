import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { Row, SubjectKind } from '../../server/store/change-log.ts';
import type { GraphRows } from '../../server/store/graph-store.ts';

/** Rows of one kind as a store takes them. */
export function rowsOf(kind: SubjectKind, rows: readonly Row[]): GraphRows {
  return {
    actors: kind === 'ACTOR' ? (rows as Actor[]) : [],
    links: kind === 'LINK' ? (rows as Link[]) : [],
    sources: kind === 'SOURCE' ? (rows as Source[]) : [],
  };
}

import type { Language } from '../../core/language/text.ts';
import type { Row } from '../state/editing/versions.ts';
import { request } from './request.ts';

/** An entry of the audit trail. */
export interface EditEntry {
  id: string;
  at: string;
  by: string;
  note: string | null;
  change: 'ADDED' | 'CHANGED' | 'RETRACTED' | 'REMOVED';
  subjectKind: 'ACTOR' | 'LINK' | 'SOURCE';
  subjectId: string;
  /** Its row is still as it left it: otherwise later edits are undone with it. */
  isCurrent: boolean;
  before: Row | null;
  after: Row | null;
  /** Why a link was retracted. */
  reason: string | null;
  /** The edit that it undoes. */
  reverts: { id: string; by: string; at: string } | null;
  revertedBy: { id: string; by: string } | null;
}

export const editsQuery = /* GraphQL */ `
  query Edits($of: ID, $first: Int!, $after: String, $lang: Language) {
    edits(of: $of, first: $first, after: $after) {
      nodes {
        id
        at
        by
        note
        change
        subjectKind
        subjectId
        isCurrent
        before
        after
        reason(lang: $lang)
        reverts { id by at }
        revertedBy { id by }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface EditsAnswer {
  edits: { nodes: EditEntry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export interface EditsPage {
  entries: EditEntry[];
  /** The cursor of the next page; null: this is the last. */
  next: string | null;
}

/** A page of the edits of one thing, or of everything, the latest first. */
export async function fetchEdits(
  variables: { of: string | null; first: number; after: string | null; lang: Language },
  signal: AbortSignal,
): Promise<EditsPage> {
  const { edits } = await request<EditsAnswer>(editsQuery, variables, signal);
  const { hasNextPage, endCursor } = edits.pageInfo;
  return { entries: edits.nodes, next: hasNextPage ? endCursor : null };
}

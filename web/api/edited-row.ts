import type { Row } from '../state/editing/versions.ts';
import { request } from './request.ts';

export const editedRowQuery = /* GraphQL */ `
  query EditedRow($id: ID!) {
    node(id: $id) {
      ... on Actor { revision row }
      ... on Link { revision row }
      ... on Source { revision row }
    }
  }
`;

/** A row as it stands in the graph, and the mark by which an edit says which version it knows. */
export interface EditedRow {
  row: Row;
  revision: string;
}

/** Null where nothing has that id. */
export async function fetchEditedRow(id: string, signal: AbortSignal): Promise<EditedRow | null> {
  const { node } = await request<{ node: Partial<EditedRow> | null }>(editedRowQuery, { id }, signal);
  return node?.row && node.revision ? { row: node.row, revision: node.revision } : null;
}

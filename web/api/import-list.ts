import { request } from './request.ts';

export interface ListedImport {
  name: string;
  state: 'UNFINISHED' | 'FINISHED' | 'REMOVING';
  /** Null: nobody said. */
  by: string | null;
  startedAt: string;
  finishedAt: string | null;
  actors: number;
  links: number;
  sources: number;
  /** Some of its actors, to look at. */
  glimpse: string[];
}

export const importListQuery = /* GraphQL */ `
  query ImportList {
    dataset { imports { name state by startedAt finishedAt actors links sources glimpse } }
  }
`;

/** What was imported into the graph, by whichever server. */
export async function fetchImports(signal: AbortSignal): Promise<ListedImport[]> {
  return (await request<{ dataset: { imports: ListedImport[] } }>(importListQuery, {}, signal)).dataset
    .imports;
}

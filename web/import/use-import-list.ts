import { fetchImports, type ListedImport } from '../api/import-list.ts';
import type { Failure } from '../api/request.ts';
import { useQuery } from '../panels/use-query.ts';

export interface ListOfImports {
  /** Null: not here yet. */
  found: ListedImport[] | null;
  failure: Failure | null;
}

/** The imports in the graph, asked for again where `state` says something else than before. */
export function useImportList(state: string | null): ListOfImports {
  const { data: found, failure } = useQuery(`imports ${state}`, fetchImports);
  return { found, failure };
}

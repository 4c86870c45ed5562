import { useSources } from './use-sources.ts';

/** The title of a source; its id until the title is known. */
export function useSourceTitle(id: string | undefined): string {
  const { data } = useSources(id === undefined ? [] : [id]);
  return (id !== undefined && data?.get(id)?.title) || (id ?? '');
}

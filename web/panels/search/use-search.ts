import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../api/request.ts';
import { type SearchHit, search } from '../../api/search.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';

const DEBOUNCE = 130;
const HAN = /\p{Script=Han}/u;

/** From one Chinese character or two Latin letters. */
export function isSearchable(text: string): boolean {
  return HAN.test(text) || text.trim().length >= 2;
}

interface Search {
  /** The last hits; they stay while the next are on their way. */
  hits: SearchHit[];
  /** They answer what is typed now. */
  isCurrent: boolean;
  failure: Failure | null;
}

/** The hits for a text that is being typed. */
export function useSearch(text: string): Search {
  const { lang } = usePreferences();
  const { labels } = useExplorer().history.present;
  const typed = useDebounced(text.trim());
  const key = isSearchable(typed) ? `${typed}|${labels}|${lang}` : null;
  const { data, failure } = useQuery(key, async (signal) => {
    const hits = await search(typed, { labels, lang: lang === 'it' ? 'IT' : 'EN' }, signal);
    return { typed, hits };
  });
  return { hits: data?.hits ?? [], isCurrent: data?.typed === text.trim(), failure };
}

export function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

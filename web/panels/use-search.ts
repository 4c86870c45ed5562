import { useEffect, useState } from 'preact/hooks';
import { type SearchHit, search } from '../api/search.ts';
import { useExplorer } from './context.ts';
import { usePreferences } from './preferences.tsx';
import { type Query, useQuery } from './use-query.ts';

const DEBOUNCE = 130;
const HAN = /\p{Script=Han}/u;

/** From one Chinese character or two Latin letters. */
export function isSearchable(text: string): boolean {
  return HAN.test(text) || text.trim().length >= 2;
}

/** The hits for a text that is being typed. */
export function useSearch(text: string): Query<SearchHit[]> {
  const { lang } = usePreferences();
  const { labels } = useExplorer().history.present;
  const typed = useDebounced(text.trim());
  const key = isSearchable(typed) ? `${typed}|${labels}|${lang}` : null;
  return useQuery(key, (signal) => search(typed, { labels, lang: lang === 'it' ? 'IT' : 'EN' }, signal));
}

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

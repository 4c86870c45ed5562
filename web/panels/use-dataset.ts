import { type Dataset, fetchDataset } from '../api/dataset.ts';
import { usePreferences } from './preferences.tsx';
import { type Query, useQuery } from './use-query.ts';

/** The dataset's own words: its title, questions to begin with and curated views. */
export function useDataset(): Query<Dataset> {
  const { lang } = usePreferences();
  return useQuery(lang, (signal) => fetchDataset(lang === 'it' ? 'IT' : 'EN', signal));
}

import { createContext, useContext } from 'react';
import type { Theme } from '../../core/style/palette.ts';
import type { WorkbenchWords } from '../language/words/workbench.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';
import type { AnswerFeed } from './answer-feed.ts';
import type { QueryHistory } from './query-history.ts';

/** What the page around the workbench says, and what its parts share. */
export interface Bench {
  lang: InterfaceLanguage;
  theme: Theme;
  words: WorkbenchWords;
  feed: AnswerFeed;
  history: QueryHistory;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('This component stands outside the workbench.');
  return bench;
}

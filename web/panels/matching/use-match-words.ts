import { matchWords } from '../../language/words/matching.ts';
import { usePreferences } from '../preferences.tsx';

export function useMatchWords() {
  return matchWords[usePreferences().lang];
}

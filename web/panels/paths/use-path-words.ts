import { type PathWords, pathWords } from '../../language/words/paths.ts';
import { usePreferences } from '../preferences.tsx';

export function usePathWords(): PathWords {
  return pathWords[usePreferences().lang];
}

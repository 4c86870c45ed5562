import { exportWords } from '../../language/words/export.ts';
import { usePreferences } from '../preferences.tsx';

export function useExportWords() {
  return exportWords[usePreferences().lang];
}

import { type EditingWords, editingWords } from '../../language/words/editing.ts';
import { usePreferences } from '../preferences.tsx';

export function useEditingWords(): EditingWords {
  return editingWords[usePreferences().lang];
}

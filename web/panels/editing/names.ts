import type { Messages } from '../../language/en.ts';
import type { EditingWords } from '../../language/words/editing.ts';

/** What a name stands for; the name itself where there is no word for it. */
export function named(key: string, names: Partial<Record<string, string>>): string {
  return names[key] ?? key;
}

/** What a field of a row is called; what one has never heard of by its own name. */
export function fieldName({ fields }: EditingWords, field: string): string {
  return named(field, fields);
}

/** A kind of source as a row has it: `press-release`. */
export function sourceKindName(kind: string, { sourceKinds }: Messages): string {
  return named(kind.toUpperCase().replaceAll('-', '_'), sourceKinds);
}

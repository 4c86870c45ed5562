import type { Editor } from '../state/editing/editor.ts';

/** In the storage of this tab alone, which ends with it. */
const KEY = 'chokepoint.editor';

/** Who writes in this tab, on this page and on the others. */
export function keptEditor(): Editor | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isEditor(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Null: nobody any more. */
export function keepEditor(editor: Editor | null): void {
  try {
    if (editor) sessionStorage.setItem(KEY, JSON.stringify(editor));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Forbidden: then it lasts until the page is left.
  }
}

function isEditor(value: unknown): value is Editor {
  if (typeof value !== 'object' || value === null) return false;
  const { token, name } = value as Partial<Editor>;
  return typeof token === 'string' && typeof name === 'string';
}

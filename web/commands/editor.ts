import type { Editor } from '../state/editing/editor.ts';
import type { Session } from './session.ts';

/** In the storage of this tab alone, which ends with it. */
const KEY = 'chokepoint.editor';

export function beginEditing(session: Session, editor: Editor): void {
  session.dispatch({ type: 'edit', editor });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(editor));
  } catch {
    // Forbidden: then it lasts until the page is left.
  }
}

export function stopEditing(session: Session): void {
  session.dispatch({ type: 'edit', editor: null });
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Forbidden: then nothing was kept.
  }
}

/** Goes on editing after the page was loaded again. */
export function resumeEditing(session: Session): void {
  const editor = keptEditor();
  if (editor) session.dispatch({ type: 'edit', editor });
}

function keptEditor(): Editor | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isEditor(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isEditor(value: unknown): value is Editor {
  if (typeof value !== 'object' || value === null) return false;
  const { token, name } = value as Partial<Editor>;
  return typeof token === 'string' && typeof name === 'string';
}

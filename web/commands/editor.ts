import type { Editor } from '../state/editing/editor.ts';
import { keepEditor, keptEditor } from './kept-editor.ts';
import type { Session } from './session.ts';

export function beginEditing(session: Session, editor: Editor): void {
  session.dispatch({ type: 'edit', editor });
  keepEditor(editor);
}

export function stopEditing(session: Session): void {
  session.dispatch({ type: 'edit', editor: null });
  keepEditor(null);
}

/** Goes on editing after the page was loaded again. */
export function resumeEditing(session: Session): void {
  const editor = keptEditor();
  if (editor) session.dispatch({ type: 'edit', editor });
}

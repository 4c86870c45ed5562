import { fetchCanEdit } from '../api/editing.ts';
import type { Editor } from '../state/editing/editor.ts';
import { keepEditor, keptEditor } from './kept-editor.ts';
import type { Session } from './session.ts';

/** How long the server has to say whether a token is right, in milliseconds. */
const PATIENCE = 20_000;

export function beginEditing(session: Session, editor: Editor): void {
  session.dispatch({ type: 'edit', editor });
  keepEditor(editor);
}

export function stopEditing(session: Session): void {
  session.dispatch({ type: 'edit', editor: null });
  keepEditor(null);
}

/** Goes on editing after the page was loaded again, unless the server has another token by now: `ended` says so. */
export async function resumeEditing(session: Session, ended: () => string): Promise<void> {
  const editor = keptEditor();
  if (!editor) return;
  session.dispatch({ type: 'edit', editor });
  // Where that can't be asked, an edit could not be sent either, and says so.
  const canEdit = await fetchCanEdit(editor.token, AbortSignal.timeout(PATIENCE)).catch(() => true);
  if (canEdit || session.get().editor !== editor) return;
  stopEditing(session);
  session.dispatch({ type: 'notify', notice: { type: 'told', text: ended() } });
}

import { useState } from 'preact/hooks';
import { keepEditor, keptEditor } from '../commands/kept-editor.ts';
import type { Editor } from '../state/editing/editor.ts';
import { SignIn } from './sign-in.tsx';
import { Workplace } from './workplace.tsx';

/** What of the page takes scripts: first who it is, then the work. */
export function ImportApp({ limit }: { limit: number }) {
  const [editor, setEditor] = useState<Editor | null>(keptEditor);

  function become(next: Editor | null): void {
    keepEditor(next);
    setEditor(next);
  }

  return editor ? (
    <Workplace editor={editor} limit={limit} onLeave={() => become(null)} />
  ) : (
    <SignIn onDone={become} />
  );
}

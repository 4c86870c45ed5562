import { useEffect } from 'preact/hooks';
import { resumeEditing } from '../../commands/editor.ts';
import { followGraph } from '../../commands/follow-graph.ts';
import { editingWords } from '../../language/words/editing.ts';
import { useSession } from '../context.ts';

/** Nothing to see: from now on the page learns what others edit, and who edited in this tab goes on. */
export function Attend() {
  const session = useSession();
  useEffect(() => {
    void resumeEditing(session, () => editingWords[session.language()].editingEnded);
    followGraph(session);
  }, [session]);
  return null;
}

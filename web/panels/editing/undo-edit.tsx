import { useState } from 'preact/hooks';
import { revertEdit } from '../../api/editing.ts';
import type { EditEntry } from '../../api/edits.ts';
import { type Failure, failureOf } from '../../api/request.ts';
import { learnAgain } from '../../commands/learn-again.ts';
import { affectedBy } from '../../state/editing/affected.ts';
import type { Editor } from '../../state/editing/editor.ts';
import type { Row } from '../../state/editing/versions.ts';
import { graphFacts } from '../../state/opened-view.ts';
import { useSession } from '../context.ts';
import { PATIENCE } from './patience.ts';
import { useSpokenReason } from './problems-context.ts';
import { textIn } from './row-text.ts';
import { UndoLater } from './undo-later.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { useExplain } from './use-explain.ts';

/** Undoes an edit by another one, which stands in the history too; what came later with it, once that has been seen. */
export function UndoEdit({ entry, editor }: { entry: EditEntry; editor: Editor }) {
  const words = useEditingWords();
  const explain = useExplain();
  const spoken = useSpokenReason();
  const session = useSession();
  const [isUnderWay, setUnderWay] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function undo(button: HTMLElement, revision: string | null): Promise<void> {
    if (isUnderWay) return;
    setUnderWay(true);
    setFailure(null);
    const signal = AbortSignal.timeout(PATIENCE);
    try {
      await revertEdit(entry.id, revision, { token: editor.token, by: editor.name, note: '' }, signal);
      const { subjectKind, subjectId } = entry;
      const change = { subjectKind, subjectId, ends: endsOf(entry) };
      const sources = subjectKind === 'SOURCE' ? [subjectId] : [];
      // The button goes with what it was for.
      button.closest<HTMLElement>('.edits')?.focus();
      await learnAgain(session, affectedBy(change, graphFacts(session.get())), sources, signal);
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setUnderWay(false);
    }
  }

  function cause(told: Failure): string {
    if (told.code === 'CONFLICT') return words.goneSince;
    if (!told.problems) return explain(told);
    return [...new Set(told.problems.map(spoken))].join(' ');
  }

  const { code, current, revision } = failure ?? {};
  if (code === 'CONFLICT' && current && revision) {
    return (
      <UndoLater
        entry={entry}
        current={current as Row}
        isUnderWay={isUnderWay}
        onUndo={(button) => void undo(button, revision)}
        onLeave={() => setFailure(null)}
      />
    );
  }
  const deed = entry.isCurrent ? words.undoEdit : words.undoWithLater;
  return (
    <>
      <button
        type="button"
        class="quiet-button"
        aria-disabled={isUnderWay}
        onClick={(event) => void undo(event.currentTarget, null)}
      >
        {isUnderWay ? words.undoing : deed}
      </button>
      {failure && (
        <p class="field-problem" role="alert">
          {cause(failure)}
        </p>
      )}
    </>
  );
}

function endsOf({ before, after }: EditEntry): string[] {
  const row = after ?? before ?? {};
  return ['from', 'to'].flatMap((end) => textIn(row, end) ?? []);
}

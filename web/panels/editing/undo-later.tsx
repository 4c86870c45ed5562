import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditEntry } from '../../api/edits.ts';
import { changesBetween, type Row } from '../../state/editing/versions.ts';
import { FieldChanges } from './field-changes.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  entry: EditEntry;
  /** The row as later edits have left it. */
  current: Row;
  isUnderWay: boolean;
  onUndo: (button: HTMLElement) => void;
  onLeave: () => void;
}

/** What undoing an edit undoes of later ones of its row, to be seen before it is done. */
export function UndoLater({
  entry: { change, subjectKind, before },
  current,
  isUnderWay,
  onUndo,
  onLeave,
}: Props) {
  const words = useEditingWords();
  const said = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => said.current?.focus(), []);
  const goes = change === 'ADDED';
  return (
    <>
      <p class="edit-note" ref={said} tabIndex={-1}>
        {goes ? words.wouldGo : words.laterToo}
      </p>
      {!goes && <FieldChanges of={subjectKind} changes={changesBetween(current, before)} />}
      <div class="edit-deeds">
        <button
          type="button"
          class="quiet-button"
          aria-disabled={isUnderWay}
          onClick={(event) => onUndo(event.currentTarget)}
        >
          {isUnderWay ? words.undoing : words.undoAll}
        </button>
        <button type="button" class="quiet-button" onClick={onLeave}>
          {words.leaveIt}
        </button>
      </div>
    </>
  );
}

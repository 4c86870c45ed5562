import type { EditEntry } from '../../api/edits.ts';
import { spokenMoment } from '../../language/moments.ts';
import { changesBetween } from '../../state/editing/versions.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { FieldChanges } from './field-changes.tsx';
import { SubjectName } from './subject-name.tsx';
import { UndoEdit } from './undo-edit.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  entry: EditEntry;
  /** The list is not about one thing: says what was edited. */
  isNamed: boolean;
}

/** One edit: who, when, what and why, before and after, and what became of it. */
export function EditItem({ entry, isNamed }: Props) {
  const words = useEditingWords();
  const { lang } = usePreferences();
  const { editor } = useExplorer();
  const { by, at, note, change, reason, reverts, revertedBy, isCurrent } = entry;
  const changes = changesBetween(entry.before, entry.after);
  return (
    <li class={revertedBy ? 'edit undone' : 'edit'}>
      <p class="edit-head">
        <strong>{by}</strong> {words.changeVerbs[change]} {isNamed && <SubjectName entry={entry} />}
        <time dateTime={at}>{spokenMoment(at, lang)}</time>
      </p>
      {note !== null && <p class="edit-note">{note}</p>}
      {reason !== null && <p class="edit-note">{reason}</p>}
      {reverts && <p class="hint">{words.undoes(reverts.by, spokenMoment(reverts.at, lang))}</p>}
      {change === 'CHANGED' && <FieldChanges of={entry.subjectKind} changes={changes} />}
      {change === 'ADDED' && changes.length > 0 && (
        <details>
          <summary>{words.whatWasAdded}</summary>
          <FieldChanges of={entry.subjectKind} changes={changes} />
        </details>
      )}
      {revertedBy && <p class="hint">{words.undoneBy(revertedBy.by)}</p>}
      {editor && !revertedBy && isCurrent && <UndoEdit entry={entry} editor={editor} />}
      {editor && !revertedBy && !isCurrent && <p class="hint">{words.changedSince}</p>}
    </li>
  );
}

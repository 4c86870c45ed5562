import type { Source } from '../../../core/model/source.ts';
import type { EditedRow } from '../../api/edited-row.ts';
import { putSource } from '../../api/editing.ts';
import { learnAgain } from '../../commands/learn-again.ts';
import { affectedBy } from '../../state/editing/affected.ts';
import { type SourceDraft, sourceDraft, sourceRow } from '../../state/editing/source-draft.ts';
import type { Row } from '../../state/editing/versions.ts';
import { graphFacts } from '../../state/opened-view.ts';
import { useSession } from '../context.ts';
import { EditForm } from './edit-form.tsx';
import { SourceFields } from './source-fields.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { type Unfinished, useForm } from './use-form.ts';

const unfinished = new Map<string, Unfinished<SourceDraft>>();

const draftOf = (row: Row) => sourceDraft(row as unknown as Source);
const rowOf = (draft: SourceDraft) => ({ ...sourceRow(draft) }) as Row;

/** Every field of a source. New ones are added with the link that cites them. */
export function SourceForm({ edited, onClose }: { edited: EditedRow; onClose: () => void }) {
  const words = useEditingWords();
  const session = useSession();
  const form = useForm<SourceDraft>({
    key: String(edited.row.id),
    unfinished,
    fresh: draftOf(edited.row),
    edited,
    draftOf,
    rowOf,
    tidy: (draft) => draft,
    put: (draft, revision, signed, signal) => putSource(sourceRow(draft), revision, signed, signal),
    idField: () => 'source.id',
    done(id) {
      onClose();
      const change = { subjectKind: 'SOURCE' as const, subjectId: id, ends: [] };
      void session.work((signal) =>
        learnAgain(session, affectedBy(change, graphFacts(session.get())), [id], signal),
      );
    },
  });
  return (
    <EditForm form={form} of="SOURCE" mine={rowOf(form.draft)} saveLabel={words.save} onClose={onClose}>
      <SourceFields field="source" draft={form.draft} onChange={form.change} />
    </EditForm>
  );
}

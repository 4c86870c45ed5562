import type { Link } from '../../../core/model/link.ts';
import type { EditedRow } from '../../api/edited-row.ts';
import { putLink } from '../../api/editing.ts';
import { addAndSelectLink } from '../../commands/add.ts';
import { learnAgain } from '../../commands/learn-again.ts';
import {
  addedSources,
  type LinkDraft,
  linkDraft,
  linkRow,
  newLink,
  numberProblems,
  tidyLink,
} from '../../state/editing/link-draft.ts';
import { placedProblems } from '../../state/editing/problems.ts';
import type { Row } from '../../state/editing/versions.ts';
import { useSession } from '../context.ts';
import { EditForm } from './edit-form.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { IdField } from './id-field.tsx';
import { LinkClaim } from './link-claim.tsx';
import { LinkMore } from './link-more.tsx';
import { TextsFields } from './texts-fields.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { type Unfinished, useForm } from './use-form.ts';

const unfinished = new Map<string, Unfinished<LinkDraft>>();

const draftOf = (row: Row) => linkDraft(row as unknown as Link);
const rowOf = (draft: LinkDraft) => ({ ...linkRow(draft) }) as Row;

interface Props {
  /** Null: a new one. */
  edited: EditedRow | null;
  /** Where a new one starts. */
  from: string;
  onClose: () => void;
}

/** Every field of a link: what it claims, who says so, and the rest. */
export function LinkForm({ edited, from, onClose }: Props) {
  const words = useEditingWords();
  const session = useSession();
  const form = useForm<LinkDraft>({
    key: edited ? String(edited.row.id) : `from ${from}`,
    unfinished,
    fresh: edited ? draftOf(edited.row) : newLink(from),
    edited,
    draftOf,
    rowOf,
    tidy: tidyLink,
    check: numberProblems,
    place: placedProblems,
    put: (draft, revision, signed, signal) =>
      putLink(linkRow(draft), addedSources(draft), revision, signed, signal),
    idField: takenField,
    done(id, draft) {
      onClose();
      const { from: start, to: end } = draft;
      const ends = [start, end, edited?.row.from, edited?.row.to].filter((each) => typeof each === 'string');
      const cited = draft.evidence.map(({ source }) => source);
      void session.work(async (signal) => {
        await learnAgain(session, [id, ...ends], cited, signal);
        await addAndSelectLink(session, { id, from: start, to: end });
      });
    },
  });
  const { draft, change } = form;
  return (
    <EditForm
      form={form}
      of="LINK"
      mine={rowOf(draft)}
      saveLabel={edited ? words.save : words.addLink}
      onClose={onClose}
    >
      <LinkClaim draft={draft} onChange={change} />
      <TextsFields
        field="link.summary"
        legend={words.fields.summary}
        texts={draft.summary}
        onChange={(summary) => change({ summary })}
      />
      <EvidenceFields evidence={draft.evidence} onChange={(evidence) => change({ evidence })} />
      <LinkMore draft={draft} onChange={change} />
      {!edited && <IdField field="link.id" id={draft.id} onChange={(id) => change({ id })} />}
    </EditForm>
  );
}

/** Where an id stands that something else has already: the link's own, or that of a source added with it. */
function takenField(id: string, { evidence }: LinkDraft): string {
  const row = evidence.findIndex(({ added }) => added?.id === id);
  return row < 0 ? 'link.id' : `link.evidence.${row}.added.id`;
}

import type { Actor } from '../../../core/model/actor.ts';
import { ACTOR_KINDS, actorKinds } from '../../../core/model/actor-kinds.ts';
import type { EditedRow } from '../../api/edited-row.ts';
import { putActor } from '../../api/editing.ts';
import { addAndSelect } from '../../commands/add.ts';
import { learnAgain } from '../../commands/learn-again.ts';
import {
  type ActorDraft,
  actorDraft,
  actorRow,
  newActor,
  tidyActor,
} from '../../state/editing/actor-draft.ts';
import type { Row } from '../../state/editing/versions.ts';
import { useSession } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { EditForm } from './edit-form.tsx';
import { IdField } from './id-field.tsx';
import { IdentifiersFields, NamesFields } from './name-fields.tsx';
import { Namesakes } from './namesakes.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { TextsFields } from './texts-fields.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { type Unfinished, useForm } from './use-form.ts';

const unfinished = new Map<string, Unfinished<ActorDraft>>();

const draftOf = (row: Row) => actorDraft(row as unknown as Actor);
const rowOf = (draft: ActorDraft) => ({ ...actorRow(draft) }) as Row;

interface Props {
  /** Null: a new one. */
  edited: EditedRow | null;
  onClose: () => void;
}

/** Every field of an actor. */
export function ActorForm({ edited, onClose }: Props) {
  const words = useEditingWords();
  const { lang } = usePreferences();
  const session = useSession();
  const form = useForm<ActorDraft>({
    key: edited ? String(edited.row.id) : '',
    unfinished,
    fresh: edited ? draftOf(edited.row) : newActor,
    edited,
    draftOf,
    rowOf,
    tidy: tidyActor,
    put: (draft, revision, signed, signal) => putActor(actorRow(draft), revision, signed, signal),
    idField: () => 'actor.id',
    done(id) {
      onClose();
      if (edited) void session.work((signal) => learnAgain(session, [id], [], signal));
      else void addAndSelect(session, id);
    },
  });
  const { draft, change } = form;
  return (
    <EditForm
      form={form}
      of="ACTOR"
      mine={rowOf(draft)}
      saveLabel={edited ? words.save : words.addActor}
      onClose={onClose}
    >
      <NamesFields names={draft.names} onChange={(names) => change({ names })} />
      {!edited && <Namesakes name={draft.names[0]?.text ?? ''} />}
      <div class="field-row">
        <SelectField
          field="actor.kind"
          label={words.fields.kind}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={actorKinds.map((kind) => [kind, ACTOR_KINDS[kind].one[lang]] as const)}
        />
        <TextField
          field="actor.subkind"
          label={words.fields.subkind}
          placeholder={words.subkindHint}
          value={draft.subkind}
          onChange={(subkind) => change({ subkind })}
        />
        <TextField
          field="actor.country"
          label={words.fields.country}
          hint={countryName(draft.country, lang) ?? words.countryHint}
          value={draft.country}
          onChange={(country) => change({ country })}
        />
      </div>
      <TextsFields
        field="actor.description"
        legend={words.fields.description}
        texts={draft.description}
        onChange={(description) => change({ description })}
      />
      <div class="field-row">
        <TextField
          field="actor.website"
          label={words.fields.website}
          type="url"
          placeholder={words.addressHint}
          value={draft.website}
          onChange={(website) => change({ website })}
        />
        <TextField
          field="actor.since"
          label={words.fields.since}
          hint={words.dateHint}
          value={draft.since}
          onChange={(since) => change({ since })}
        />
      </div>
      <TextField
        field="actor.tags"
        label={words.fields.tags}
        hint={words.tagsHint}
        value={draft.tags}
        onChange={(tags) => change({ tags })}
      />
      <IdentifiersFields
        identifiers={draft.identifiers}
        onChange={(identifiers) => change({ identifiers })}
      />
      {!edited && <IdField field="actor.id" id={draft.id} onChange={(id) => change({ id })} />}
    </EditForm>
  );
}

/** What a code stands for; null while it stands for nothing. */
function countryName(code: string, lang: string): string | null {
  const upper = code.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(upper)) return null;
  const name = new Intl.DisplayNames(lang, { type: 'region' }).of(upper);
  return name === undefined || name === upper ? null : name;
}

import { SOURCE_KINDS, type SourceKind } from '../../../core/model/source.ts';
import type { SourceDraft } from '../../state/editing/source-draft.ts';
import { useWords } from '../preferences.tsx';
import { sourceKindName } from './names.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

const sourceKinds = Object.keys(SOURCE_KINDS) as SourceKind[];

interface Props {
  /** Where the source stands in the input. */
  field: string;
  draft: SourceDraft;
  onChange: (change: Partial<SourceDraft>) => void;
}

/** The fields of a source, by itself or within a link. */
export function SourceFields({ field, draft, onChange }: Props) {
  const words = useEditingWords();
  const common = useWords();
  return (
    <>
      <TextField
        field={`${field}.title`}
        label={words.fields.title}
        lang={draft.lang}
        isRequired
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        field={`${field}.url`}
        label={words.fields.url}
        type="url"
        placeholder={words.addressHint}
        value={draft.url}
        onChange={(url) => onChange({ url })}
      />
      <div class="field-row">
        <TextField
          field={`${field}.publisher`}
          label={words.fields.publisher}
          isRequired
          value={draft.publisher}
          onChange={(publisher) => onChange({ publisher })}
        />
        <TextField
          field={`${field}.date`}
          label={words.fields.date}
          hint={words.dateHint}
          value={draft.date}
          onChange={(date) => onChange({ date })}
        />
      </div>
      <div class="field-row">
        <SelectField
          field={`${field}.kind`}
          label={words.fields.kind}
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
          options={sourceKinds.map((kind) => [kind, sourceKindName(kind, common)] as const)}
        />
        <TextField
          field={`${field}.lang`}
          label={words.fields.lang}
          hint={words.langHint}
          value={draft.lang}
          onChange={(lang) => onChange({ lang: lang.trim().toLowerCase() })}
        />
        <TextField
          field={`${field}.checkedOn`}
          label={words.fields.checkedOn}
          hint={words.checkedHint}
          value={draft.checkedOn}
          onChange={(checkedOn) => onChange({ checkedOn })}
        />
      </div>
    </>
  );
}

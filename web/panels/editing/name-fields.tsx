import { type Identifier, NAME_KINDS, type Name } from '../../../core/model/actor.ts';
import { newName } from '../../state/editing/actor-draft.ts';
import { RowsFields } from './rows-fields.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface NamesProps {
  names: readonly Name[];
  onChange: (names: Name[]) => void;
}

/** The names of an actor; the first is its label. */
export function NamesFields({ names, onChange }: NamesProps) {
  const words = useEditingWords();
  return (
    <RowsFields
      class="names-fields"
      field="actor.names"
      legend={words.fields.names}
      items={names}
      onChange={onChange}
      fresh={newName}
      addLabel={words.addName}
      removeLabel={words.removeName}
    >
      {({ text, lang, kind }, change, field, number) => (
        <>
          <TextField
            field={`${field}.text`}
            label={words.nameNumber(number)}
            lang={lang}
            isRequired={number === 1}
            value={text}
            onChange={(written) => change({ text: written })}
          />
          <TextField
            field={`${field}.lang`}
            label={words.fields.lang}
            value={lang}
            onChange={(language) => change({ lang: language.trim().toLowerCase() })}
          />
          <SelectField
            field={`${field}.kind`}
            label={words.fields.kind}
            value={kind}
            onChange={(chosen) => change({ kind: chosen })}
            options={NAME_KINDS.map((each) => [each, words.nameKinds[each]] as const)}
          />
        </>
      )}
    </RowsFields>
  );
}

interface IdentifiersProps {
  identifiers: readonly Identifier[];
  onChange: (identifiers: Identifier[]) => void;
}

/** What others call it by: Wikidata, LEI, tickers. */
export function IdentifiersFields({ identifiers, onChange }: IdentifiersProps) {
  const words = useEditingWords();
  return (
    <RowsFields
      class="identifiers-fields"
      field="actor.identifiers"
      legend={words.fields.identifiers}
      items={identifiers}
      onChange={onChange}
      fresh={{ scheme: '', value: '' }}
      addLabel={words.addIdentifier}
      removeLabel={words.removeIdentifier}
    >
      {({ scheme, value }, change, field) => (
        <>
          <TextField
            field={`${field}.scheme`}
            label={words.scheme}
            placeholder={words.schemeHint}
            value={scheme}
            onChange={(written) => change({ scheme: written })}
          />
          <TextField
            field={`${field}.value`}
            label={words.value}
            value={value}
            onChange={(written) => change({ value: written })}
          />
        </>
      )}
    </RowsFields>
  );
}

import { Plus } from 'lucide';
import { useRef } from 'preact/hooks';
import type { EvidenceDraft } from '../../state/editing/link-draft.ts';
import { newSource } from '../../state/editing/source-draft.ts';
import { useExplorer } from '../context.ts';
import { focusAnew } from '../focus.ts';
import { Icon } from '../icon.tsx';
import { usePreferences } from '../preferences.tsx';
import { ChosenSource } from './chosen-source.tsx';
import { FieldProblem } from './field-problem.tsx';
import { IdField } from './id-field.tsx';
import { SourceFields } from './source-fields.tsx';
import { SourceSearch } from './source-search.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  piece: EvidenceDraft;
  onChange: (change: Partial<EvidenceDraft>) => void;
  field: string;
  number: number;
}

/** The source of a piece of evidence: one that is found, or one that is written down in place. */
export function EvidenceSource({ piece: { source, added }, onChange, field, number }: Props) {
  const words = useEditingWords();
  const { today } = useExplorer();
  const { lang } = usePreferences();
  const place = useRef<HTMLDivElement>(null);

  /** One way to name a source makes room for another, which gets the keys. */
  function turn(change: Partial<EvidenceDraft>): void {
    onChange(change);
    focusAnew(place);
  }

  return (
    <div ref={place}>
      {added ? (
        <fieldset class="added-source">
          <legend>
            {words.newSource}
            <button type="button" class="quiet-button" onClick={() => turn({ added: null })}>
              {words.chooseAnother}
            </button>
          </legend>
          <SourceFields
            field={`${field}.added`}
            draft={added}
            onChange={(change) => onChange({ added: { ...added, ...change } })}
          />
          <IdField
            field={`${field}.added.id`}
            id={added.id}
            onChange={(id) => onChange({ added: { ...added, id } })}
          />
        </fieldset>
      ) : (
        <div class="field">
          {source === '' ? (
            <>
              <SourceSearch
                field={`${field}.source`}
                label={words.sourceNumber(number)}
                onChoose={(id) => turn({ source: id })}
              />
              <button
                type="button"
                class="quiet-button add-row"
                onClick={() => turn({ added: newSource(today, lang) })}
              >
                <Icon of={Plus} size={14} /> {words.addSource}
              </button>
            </>
          ) : (
            <ChosenSource
              id={source}
              label={words.sourceNumber(number)}
              onChange={() => turn({ source: '' })}
            />
          )}
          <FieldProblem field={`${field}.source`} />
        </div>
      )}
    </div>
  );
}

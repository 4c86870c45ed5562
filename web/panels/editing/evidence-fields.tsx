import { STANCES } from '../../../core/model/link.ts';
import { type EvidenceDraft, newEvidence } from '../../state/editing/link-draft.ts';
import { usePreferences } from '../preferences.tsx';
import { Options } from '../report/options.tsx';
import { EvidenceSource } from './evidence-source.tsx';
import { RowsFields } from './rows-fields.tsx';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  evidence: readonly EvidenceDraft[];
  onChange: (evidence: EvidenceDraft[]) => void;
}

/** Who says so and who contradicts it: no link goes without. */
export function EvidenceFields({ evidence, onChange }: Props) {
  const words = useEditingWords();
  const { words: common } = usePreferences();
  return (
    <RowsFields
      class="evidence-fields"
      field="link.evidence"
      legend={common.evidence}
      items={evidence}
      onChange={onChange}
      fresh={newEvidence}
      addLabel={words.addEvidence}
      removeLabel={words.removeEvidence}
    >
      {(piece, change, field, number) => (
        <div class="evidence-row">
          <EvidenceSource piece={piece} onChange={change} field={field} number={number} />
          <div class="field-row">
            <Options
              legend={words.stance}
              name={`${field}.stance`}
              options={STANCES.map((stance) => [stance, common.stance[stance]] as const)}
              value={piece.stance}
              onChoose={(stance) => change({ stance })}
            />
            <TextField
              field={`${field}.locator`}
              label={words.fields.locator}
              placeholder={words.locatorHint}
              value={piece.locator}
              onChange={(locator) => change({ locator })}
            />
          </div>
        </div>
      )}
    </RowsFields>
  );
}

import { ArrowUpDown } from 'lucide';
import { CONFIDENCES } from '../../../core/model/link.ts';
import { LINK_FAMILIES, linkFamilies } from '../../../core/model/link-families.ts';
import { familyOf, linkKinds, verbTo } from '../../../core/model/link-kinds.ts';
import type { LinkDraft } from '../../state/editing/link-draft.ts';
import { useExplorer } from '../context.ts';
import { IconButton } from '../icon-button.tsx';
import { usePreferences } from '../preferences.tsx';
import { LinkEnd } from './link-end.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
}

/** Who does what to whom, when, and how sure that is. */
export function LinkClaim({ draft, onChange }: Props) {
  const words = useEditingWords();
  const { words: common, lang } = usePreferences();
  const { facts } = useExplorer();
  const { from, to, kind, since, until, confidence } = draft;
  const end = facts.actors.get(to)?.kind ?? 'Company';
  const nameKind = (each: LinkDraft['kind']) => verbTo(each, end)[lang];
  return (
    <>
      <div class="link-claim">
        <LinkEnd
          field="link.from"
          label={common.from}
          actor={from}
          onChange={(actor) => onChange({ from: actor })}
        />
        <SelectField
          field="link.kind"
          label={words.fields.kind}
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen })}
          options={linkKinds.map((each) => [each, nameKind(each)] as const)}
        >
          {linkFamilies.map((family) => (
            <optgroup key={family} label={LINK_FAMILIES[family].name[lang]}>
              {linkKinds
                .filter((each) => familyOf(each) === family)
                .map((each) => (
                  <option key={each} value={each}>
                    {nameKind(each)}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <LinkEnd field="link.to" label={common.to} actor={to} onChange={(actor) => onChange({ to: actor })} />
        <IconButton icon={ArrowUpDown} label={common.swap} onClick={() => onChange({ from: to, to: from })} />
      </div>
      <div class="field-row">
        <TextField
          field="link.since"
          label={words.fields.since}
          hint={words.dateHint}
          value={since}
          onChange={(date) => onChange({ since: date })}
        />
        <TextField
          field="link.until"
          label={words.fields.until}
          hint={words.untilHint}
          value={until}
          onChange={(date) => onChange({ until: date })}
        />
        <SelectField
          field="link.confidence"
          label={words.fields.confidence}
          value={confidence}
          onChange={(chosen) => onChange({ confidence: chosen })}
          options={CONFIDENCES.map((each) => [each, common.confidence[each]] as const)}
        />
      </div>
    </>
  );
}

import { ChevronDown, ChevronUp } from 'lucide';
import { useState } from 'preact/hooks';
import { LINK_FAMILIES, type LinkFamily, linkFamilies } from '../../core/model/link-families.ts';
import { kindsOf, LINK_KINDS } from '../../core/model/link-kinds.ts';
import { chosenKinds, type LinkChoice, shareOf, withFamily, withKind } from '../state/link-choice.ts';
import { Icon } from './icon.tsx';
import { LineMark } from './line-mark.tsx';
import { usePathWords } from './paths/use-path-words.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  choice: LinkChoice;
  onChange: (choice: LinkChoice) => void;
}

const PRESSED = { all: true, some: 'mixed', none: false } as const;

/** Over which links a path may lead, by family and, one family at a time, by kind: none chosen means all. */
export function FamilyChoice({ choice, onChange }: Props) {
  const { lang } = usePreferences();
  const pathWords = usePathWords();
  const [opened, setOpened] = useState<LinkFamily | null>(null);
  return (
    <fieldset class="families">
      <legend class="picker-label">{pathWords.onlyOver}</legend>
      <div class="family-chips">
        {linkFamilies.map((family) => (
          <span key={family} class="family-chip">
            <button
              type="button"
              class="chip"
              aria-pressed={PRESSED[shareOf(choice, family)]}
              onClick={() => onChange(withFamily(choice, family))}
            >
              {LINK_FAMILIES[family].name[lang]}
            </button>
            <button
              type="button"
              class="chip family-open"
              aria-label={pathWords.kindsOf(LINK_FAMILIES[family].name[lang])}
              title={pathWords.kindsOf(LINK_FAMILIES[family].name[lang])}
              aria-expanded={opened === family}
              onClick={() => setOpened(opened === family ? null : family)}
            >
              <Icon of={opened === family ? ChevronUp : ChevronDown} size={12} />
            </button>
          </span>
        ))}
      </div>
      {opened !== null && <Kinds family={opened} choice={choice} onChange={onChange} />}
    </fieldset>
  );
}

function Kinds({ family, choice, onChange }: Props & { family: LinkFamily }) {
  const { lang } = usePreferences();
  const pathWords = usePathWords();
  const chosen = chosenKinds(choice);
  return (
    <fieldset class="family-kinds" aria-label={pathWords.kindsOf(LINK_FAMILIES[family].name[lang])}>
      {kindsOf([family]).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={() => onChange(withKind(choice, kind))}
          />
          <LineMark kind={kind} />
          {LINK_KINDS[kind].out[lang]}
        </label>
      ))}
    </fieldset>
  );
}

import { LINK_FAMILIES, type LinkFamily, linkFamilies } from '../../core/model/link-families.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  chosen: readonly LinkFamily[];
  onChange: (families: LinkFamily[]) => void;
}

/** Over which links a path may lead: none chosen means all. */
export function FamilyChoice({ chosen, onChange }: Props) {
  const { words, lang } = usePreferences();
  const toggle = (family: LinkFamily) =>
    onChange(chosen.includes(family) ? chosen.filter((one) => one !== family) : [...chosen, family]);
  return (
    <fieldset class="families">
      <legend class="picker-label">{words.onlyOver}</legend>
      {linkFamilies.map((family) => (
        <button
          key={family}
          type="button"
          class="chip"
          aria-pressed={chosen.includes(family)}
          onClick={() => toggle(family)}
        >
          {LINK_FAMILIES[family].name[lang]}
        </button>
      ))}
    </fieldset>
  );
}

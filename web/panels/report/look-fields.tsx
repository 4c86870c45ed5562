import { BOUNDS, FIGURE_THEMES, SOURCE_STYLES } from '../../../core/figure/look.ts';
import { LANGUAGES } from '../../../core/language/text.ts';
import type { ReportWords } from '../../language/words/report.ts';
import { FIGURE_SIZES, type ReportLook } from '../../state/report.ts';
import { Options } from './options.tsx';

interface Props {
  words: ReportWords;
  look: ReportLook;
  onChange: (look: ReportLook) => void;
}

/** How the figure looks: nothing of it is saved, all of it stands in addresses. */
export function LookFields({ words, look, onChange }: Props) {
  const set =
    <Name extends keyof ReportLook>(name: Name) =>
    (value: ReportLook[Name]) =>
      onChange({ ...look, [name]: value });
  const named = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
    values.map((value) => [value, names[value]] as const);
  return (
    <>
      <Options
        legend={words.size}
        name="size"
        options={named(FIGURE_SIZES, words.sizes)}
        value={look.size}
        onChoose={set('size')}
      />
      {look.size === 'own' && (
        <label class="field own-width">
          <span>{words.width}</span>
          <input
            type="number"
            min={BOUNDS.w.least}
            max={BOUNDS.w.most}
            value={look.ownWidth}
            onInput={({ currentTarget }) => set('ownWidth')(currentTarget.value)}
          />
        </label>
      )}
      <Options
        legend={words.theme}
        name="theme"
        options={named(FIGURE_THEMES, words.themes)}
        value={look.theme}
        onChoose={set('theme')}
      />
      <Options
        legend={words.language}
        name="language"
        options={named(LANGUAGES, words.languages)}
        value={look.language}
        onChoose={set('language')}
      />
      <Options
        legend={words.legend}
        name="legend"
        options={[
          ['shown', words.shown],
          ['leftOut', words.leftOut],
        ]}
        value={look.legend ? 'shown' : 'leftOut'}
        onChoose={(value) => set('legend')(value === 'shown')}
      />
      <Options
        legend={words.sources}
        name="sources"
        options={named(SOURCE_STYLES, words.sourceStyles)}
        value={look.sources}
        onChoose={set('sources')}
      />
    </>
  );
}

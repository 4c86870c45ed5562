import type { ComponentChild } from 'preact';
import { CONFIDENCES } from '../../../core/model/link.ts';
import type { LinkMark } from '../../../core/view/state.ts';
import type { Tally } from '../../state/tally.ts';
import { useExplorer } from '../context.ts';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';
import { LegendPart } from './legend-part.tsx';

/** How sure the links are; nothing where all of them are simply confirmed. */
export function LegendConfidences({ counts: { confidences } }: { counts: Tally }) {
  const { words } = usePreferences();
  const there = CONFIDENCES.filter((confidence) => confidences.has(confidence));
  if (there.every((confidence) => confidence === 'CONFIRMED')) return null;
  return (
    <>
      <h2 class="legend-title">{words.filter.confidence}</h2>
      <ul class="legend-list">
        {there.map((confidence) => (
          <li key={confidence}>
            <LegendPart
              part={{ field: 'hiddenConfidences', values: [confidence] }}
              name={words.confidence[confidence]}
              count={confidences.get(confidence) ?? { shown: 0, total: 0 }}
              mark={confidence === 'DISPUTED' ? <LineMark kind="SUPPLIES" disputed /> : <span />}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is the rule stands first; it is not worth a row of its own where there is no exception. */
const PAIRS: [LinkMark, LinkMark][] = [
  ['CHECKED', 'UNCHECKED'],
  ['DATED', 'UNDATED'],
];

const SAMPLES: Record<LinkMark, ComponentChild> = {
  CHECKED: <LineMark kind="SUPPLIES" />,
  UNCHECKED: <LineMark kind="SUPPLIES" unchecked />,
  DATED: <span />,
  UNDATED: <LineMark kind="LOCATED_IN" />,
};

/** Whether somebody has read the sources of links again, and whether their dates are known. */
export function LegendMarks({ counts: { marks } }: { counts: Tally }) {
  const { words } = usePreferences();
  const { hiddenMarks } = useExplorer().history.present;
  const rows = PAIRS.filter(
    ([rule, exception]) =>
      marks.has(exception) || hiddenMarks.includes(rule) || hiddenMarks.includes(exception),
  )
    .flat()
    .filter((mark) => marks.has(mark));
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="legend-title">{words.filter.evidence}</h2>
      <ul class="legend-list">
        {rows.map((mark) => (
          <li key={mark}>
            <LegendPart
              part={{ field: 'hiddenMarks', values: [mark] }}
              name={words.filter.marks[mark]}
              count={marks.get(mark) ?? { shown: 0, total: 0 }}
              mark={SAMPLES[mark]}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

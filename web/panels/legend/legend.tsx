import { useMemo } from 'preact/hooks';
import type { Shown } from '../../state/shown.ts';
import { tally } from '../../state/tally.ts';
import { DifferenceLegend } from './difference-legend.tsx';
import { LegendConfidences, LegendMarks } from './legend-evidence.tsx';
import { LegendActors, LegendLinks } from './legend-kinds.tsx';
import { LegendMenuProvider } from './legend-menu.tsx';
import { LegendRange } from './legend-range.tsx';

/** The legend is the filter: each of its parts hides, shows or picks out what it explains. */
export function Legend({ shown }: { shown: Shown }) {
  const counts = useMemo(() => tally(shown), [shown]);
  const hasLinks = shown.allLinks.length > 0;
  return (
    <LegendMenuProvider>
      <DifferenceLegend shown={shown} />
      <LegendActors counts={counts} />
      {hasLinks && (
        <>
          <LegendLinks counts={counts} />
          <LegendConfidences counts={counts} />
          <LegendMarks counts={counts} />
          <LegendRange shown={shown} />
        </>
      )}
    </LegendMenuProvider>
  );
}

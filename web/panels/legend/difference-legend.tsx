import { grouped } from '../../../core/language/grouped.ts';
import { ENDED_DASH, SIGNS } from '../../../core/style/lines.ts';
import type { LinkChange } from '../../../core/view/difference.ts';
import { spokenDate } from '../../language/dates.ts';
import type { Shown } from '../../state/shown.ts';
import { usePreferences } from '../preferences.tsx';
import { useDifference } from '../use-difference.ts';

/** While two days are compared: what the lines of links that began, ended or stayed look like, and how many there are. */
export function DifferenceLegend({ shown }: { shown: Shown }) {
  const { words, lang } = usePreferences();
  const difference = useDifference(shown);
  if (!difference) return null;
  const { from, to, links } = difference;
  return (
    <>
      <h2 class="legend-title">
        {words.difference} <small>{words.fromTo(spokenDate(from, lang), spokenDate(to, lang))}</small>
      </h2>
      <ul class="legend-list difference">
        {(['BEGAN', 'ENDED', 'UNCHANGED'] as const).map((change) => (
          <li key={change}>
            <ChangeMark change={change} /> {words.changeNames[change]}{' '}
            <span class="figure">{grouped(links[change].length)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangeMark({ change }: { change: LinkChange }) {
  const isChanged = change !== 'UNCHANGED';
  const dash = change === 'ENDED' ? ENDED_DASH.join(' ') : undefined;
  return (
    <svg
      class={`line-mark change-mark change-${change.toLowerCase()}`}
      width="32"
      height="14"
      viewBox="0 0 32 14"
      aria-hidden="true"
    >
      <path d={isChanged ? 'M1 7H20' : 'M1 7H31'} fill="none" stroke="currentColor" stroke-dasharray={dash} />
      {isChanged && (
        <text x="26" y="11.5" text-anchor="middle" class="line-mark-sign" fill="currentColor">
          {SIGNS[change]}
        </text>
      )}
    </svg>
  );
}

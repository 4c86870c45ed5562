import type { LinkChange } from '../../core/view/difference.ts';
import { spokenDate } from '../language/dates.ts';
import { grouped } from '../language/grouped.ts';
import { differenceOf } from '../state/difference.ts';
import { dayOfPicture, type Shown } from '../state/shown.ts';
import { useExplorer } from './context.ts';
import { usePreferences } from './preferences.tsx';

/** While two days are compared: what the lines of links that began, ended or stayed look like, and how many there are. */
export function DifferenceLegend({ shown }: { shown: Shown }) {
  const { words, lang } = usePreferences();
  const explorer = useExplorer();
  const { comparedWith } = explorer.history.present;
  if (comparedWith === undefined) return null;
  const { from, to, links } = differenceOf(shown.links, dayOfPicture(explorer), comparedWith);
  return (
    <>
      <h2 class="legend-title">
        {words.difference} <small>{words.fromTo(spokenDate(from, lang), spokenDate(to, lang))}</small>
      </h2>
      <ul class="legend-list legend-marks difference">
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

const SIGNS: Record<LinkChange, string> = { BEGAN: '+', ENDED: '−', UNCHANGED: '' };

function ChangeMark({ change }: { change: LinkChange }) {
  return (
    <svg
      class={`line-mark change-mark change-${change.toLowerCase()}`}
      width="32"
      height="14"
      viewBox="0 0 32 14"
      aria-hidden="true"
    >
      <path d="M1 7H31" fill="none" stroke="currentColor" />
      <text x="16" y="11.5" text-anchor="middle" class="line-mark-sign" fill="currentColor">
        {SIGNS[change]}
      </text>
    </svg>
  );
}

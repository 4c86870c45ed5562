import { isUndated } from '../../core/model/link.ts';
import type { Shown } from '../state/shown.ts';
import { LineMark } from './line-mark.tsx';
import { useWords } from './preferences.tsx';

/** What a link looks like whose claim is doubtful; only what the picture has. */
export function LegendMarks({ shown: { links } }: { shown: Shown }) {
  const words = useWords();
  const marks = [
    {
      name: words.disputed,
      isThere: links.some(({ confidence }) => confidence === 'DISPUTED'),
      mark: <LineMark kind="SUPPLIES" disputed />,
    },
    {
      name: words.unchecked,
      isThere: links.some(({ checked }) => !checked),
      mark: <LineMark kind="SUPPLIES" unchecked />,
    },
    { name: words.undated, isThere: links.some(isUndated), mark: <LineMark kind="LOCATED_IN" /> },
  ].filter(({ isThere }) => isThere);
  if (marks.length === 0) return null;
  return (
    <>
      <h2 class="legend-title">{words.marks}</h2>
      <ul class="legend-list legend-marks">
        {marks.map(({ name, mark }) => (
          <li key={name}>
            {mark} {name}
          </li>
        ))}
      </ul>
    </>
  );
}

import { grouped } from '../../core/language/grouped.ts';
import type { ImportDeed, ImportReport } from '../api/imports.ts';
import { useWords } from './words.ts';

/** The figures of the report; those that are always nought for what was done are left out. */
export function RunCounts({ deed, counts }: { deed: ImportDeed; counts: ImportReport['counts'] }) {
  const words = useWords();
  const figures =
    deed === 'REMOVE'
      ? [
          { what: words.counts.removed, many: counts.removed },
          { what: words.stay, many: counts.kept },
        ]
      : (['added', 'changed', 'same', 'kept'] as const).map((sort) => ({
          what: words.counts[sort],
          many: counts[sort],
        }));
  return (
    <dl class="import-counts">
      {figures.map(({ what, many }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{grouped(many)}</dd>
        </div>
      ))}
    </dl>
  );
}

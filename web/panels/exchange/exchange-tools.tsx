import { Download, FileImage, SquareTerminal } from 'lucide';
import { queryThisAddress } from '../../state/query-this.ts';
import type { Shown } from '../../state/shown.ts';
import { useExplorer } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { AddFileButton } from './add-file-button.tsx';

/** At the right of the header of the canvas: the ways out of the picture and into it. */
export function ExchangeTools({ shown }: { shown: Shown }) {
  const words = useWords();
  const explorer = useExplorer();
  const doors = useDoors();
  return (
    <div class="exchange-tools">
      <AddFileButton />
      <button
        type="button"
        class="text-button"
        title={words.export}
        aria-label={words.export}
        aria-haspopup="dialog"
        onClick={() => doors.exportThese({ scope: 'SHOWN' })}
      >
        <Icon of={Download} />
        <span>{words.export}</span>
      </button>
      <a
        class="text-button"
        title={words.queryThis}
        aria-label={words.queryThis}
        href={queryThisAddress(
          explorer,
          shown.actors.map(({ id }) => id),
        )}
      >
        <Icon of={SquareTerminal} />
        <span>{words.queryThisShort}</span>
      </a>
      <button
        type="button"
        class="text-button report-button"
        title={words.useInReport}
        aria-label={words.useInReport}
        aria-haspopup="dialog"
        onClick={doors.report}
      >
        <Icon of={FileImage} />
        <span>{words.useInReport}</span>
      </button>
    </div>
  );
}

import { Download } from 'lucide';
import { useDoors } from './doors.ts';
import { Icon } from './icon.tsx';
import { ImportButton } from './import-button.tsx';
import { useWords } from './preferences.tsx';

/** At the right of the header of the canvas: the ways out of the picture and into it. */
export function ExchangeTools() {
  const words = useWords();
  const doors = useDoors();
  return (
    <div class="exchange-tools">
      <ImportButton />
      <button
        type="button"
        class="text-button"
        aria-label={words.export}
        aria-haspopup="dialog"
        onClick={() => doors.exportThese({ scope: 'SHOWN' })}
      >
        <Icon of={Download} />
        <span>{words.export}</span>
      </button>
    </div>
  );
}

import type { IconNode } from 'lucide';
import { Pause, Play, StepBack, StepForward } from 'lucide';
import type { Ref } from 'preact';
import { changeAfter, changeBefore, type DayChange } from '../../state/change-days.ts';
import { dayOfPicture } from '../../state/shown.ts';
import type { TimeScale } from '../../state/time-scale.ts';
import { useExplorer, useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { usePlay } from './time-play.ts';

interface Props {
  scale: TimeScale;
  changes: readonly DayChange[];
}

/** To the change before, play, to the next change: all of them move the picture's day. */
export function TimeMoves({ scale, changes }: Props) {
  const words = useWords();
  const session = useSession();
  const explorer = useExplorer();
  const day = dayOfPicture(explorer);
  const { isPlaying, toggle, button } = usePlay(scale);

  function go(change: DayChange): void {
    const { comparedWith } = explorer.history.present;
    const activeOn = change.day === explorer.today ? undefined : change.day;
    session.dispatch({ type: 'showDays', activeOn, comparedWith });
  }

  const [earlier, later] = [changeBefore(changes, day), changeAfter(changes, day)];
  return (
    <div class="time-moves">
      <Move icon={StepBack} name={words.earlierChange} deed={earlier && (() => go(earlier))} />
      <Move
        icon={isPlaying ? Pause : Play}
        name={isPlaying ? words.pause : words.play}
        deed={toggle}
        reference={button}
      />
      <Move icon={StepForward} name={words.laterChange} deed={later && (() => go(later))} />
    </div>
  );
}

interface MoveProps {
  icon: IconNode;
  name: string;
  /** Null where there is nowhere to go; the button keeps the focus all the same. */
  deed: (() => void) | null;
  reference?: Ref<HTMLButtonElement>;
}

function Move({ icon, name, deed, reference = null }: MoveProps) {
  return (
    <button
      ref={reference}
      type="button"
      class="icon-button"
      title={name}
      aria-label={name}
      aria-disabled={deed === null}
      onClick={() => deed?.()}
    >
      <Icon of={icon} />
    </button>
  );
}

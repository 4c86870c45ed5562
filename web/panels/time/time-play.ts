import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { playedAfter, playFrom } from '../../state/play.ts';
import { dayOfPicture } from '../../state/shown.ts';
import type { TimeScale } from '../../state/time-scale.ts';
import { useSession } from '../context.ts';

/** How long each month stays. */
const BEAT = 600;
/** Keys that move the focus or do nothing by themselves. */
const QUIET_KEYS = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];
const PRESSING_KEYS = ['Enter', ' '];

interface Play {
  isPlaying: boolean;
  toggle: () => void;
  /** The button that starts and stops it; whatever else is pressed stops it too. */
  button: RefObject<HTMLButtonElement>;
}

/** Moves the picture's day a month at a time up to today. However long it runs, it is one step to undo. */
export function usePlay({ first }: TimeScale): Play {
  const session = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const { today } = session.get();
    const start = playFrom(dayOfPicture(session.get()), today, first);
    show(start === dayOfPicture(session.get()) ? playedAfter(start, today) : start, false);
    const { step } = session.get().history;
    const timer = setInterval(() => {
      const day = dayOfPicture(session.get());
      // Another step has come in between, and is not ours to change.
      if (day >= today || session.get().history.step !== step) setPlaying(false);
      else show(playedAfter(day, today), true);
    }, BEAT);

    function show(day: string, isDragging: boolean): void {
      const { comparedWith } = session.get().history.present;
      const activeOn = day === today ? undefined : day;
      session.dispatch({ type: 'showDays', activeOn, comparedWith, isDragging });
    }

    const listening = new AbortController();
    const stop = (event: Event) => {
      const key = event instanceof KeyboardEvent ? event.key : null;
      const isOnButton = event.target instanceof Node && button.current?.contains(event.target);
      // The button does its own stopping.
      const isPress = isOnButton && (key === null || PRESSING_KEYS.includes(key));
      if (!isPress && !(key !== null && QUIET_KEYS.includes(key))) setPlaying(false);
    };
    for (const kind of ['pointerdown', 'keydown'])
      document.addEventListener(kind, stop, { capture: true, signal: listening.signal });
    return () => {
      clearInterval(timer);
      listening.abort();
    };
  }, [isPlaying, session, first]);

  return { isPlaying, toggle: () => setPlaying(!isPlaying), button };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { spokenDate } from '../../language/dates.ts';
import { monthsLater } from '../../state/days.ts';
import { dayAt, handleAt, snapped, type TimeScale } from '../../state/time-scale.ts';
import { usePreferences } from '../preferences.tsx';

/** The picture follows a dragged handle at most so often. */
const PAUSE = 60;
/** A handle snaps to a stop so many pixels away. */
const REACH = 6;
const PAGES: Partial<Record<string, number>> = { PageUp: 1, PageDown: -1 };

interface Props {
  /** ◆ above the line or ◇ below it, so that both can be taken hold of on the same day. */
  which: 'day' | 'other';
  label: string;
  scale: TimeScale;
  day: string;
  /** Days to which the pointer snaps unless Alt is held. */
  stops: readonly string[];
  /** `isDragging`: not the first move since the handle was taken, so no step of its own. */
  onMove: (day: string, isDragging: boolean) => void;
}

/** A handle on the line of time: an arrow moves it by a day, a page key by a month. */
export function TimeSlider({ which, label, scale, day, stops, onMove }: Props) {
  const { lang } = usePreferences();
  const [dragged, setDragged] = useState<string | null>(null);
  const hold = useRef({ isPointer: false, isFree: false, hasMoved: false });
  const waiting = useRef<{ day: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(onMove);
  latest.current = onMove;
  const shownDay = dragged ?? day;
  const position = handleAt(scale, shownDay);

  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  function move(next: string): void {
    setDragged(next);
    if (waiting.current) waiting.current.day = next;
    else waiting.current = { day: next, timer: setTimeout(follow, PAUSE) };
  }

  function follow(): void {
    if (!waiting.current) return;
    latest.current(waiting.current.day, hold.current.hasMoved);
    hold.current.hasMoved = true;
    waiting.current = null;
    setDragged(null);
  }

  function onInput({ currentTarget }: { currentTarget: HTMLInputElement }): void {
    const raw = Number(currentTarget.value);
    const { isPointer, isFree } = hold.current;
    const reach = isPointer && !isFree ? (REACH * scale.days) / currentTarget.clientWidth : -1;
    const next = snapped(scale, raw, stops, reach);
    move(next);
    // The browser has moved its own handle to where the pointer is.
    currentTarget.valueAsNumber = handleAt(scale, next);
  }

  function release(): void {
    hold.current.isPointer = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Keys that are held while dragging, such as Alt, take no new hold.
    if (!event.repeat && !hold.current.isPointer)
      hold.current = { isPointer: false, isFree: false, hasMoved: false };
    const months = PAGES[event.key];
    if (months === undefined) return;
    event.preventDefault();
    move(dayAt(scale, handleAt(scale, monthsLater(shownDay, months))));
  }

  return (
    <>
      <input
        type="range"
        class={`time-slider time-slider-${which}`}
        min={0}
        max={scale.days}
        value={position}
        aria-label={label}
        aria-valuetext={spokenDate(shownDay, lang)}
        onInput={onInput}
        onPointerDown={({ altKey }) => {
          hold.current = { isPointer: true, isFree: altKey, hasMoved: false };
        }}
        onPointerMove={({ altKey }) => {
          hold.current.isFree = altKey;
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={onKeyDown}
      />
      <span
        class={`time-handle time-handle-${which}`}
        aria-hidden="true"
        style={{ '--at': position / scale.days }}
      />
    </>
  );
}

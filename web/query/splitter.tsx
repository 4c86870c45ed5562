/** @jsxImportSource react */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';

const LEAST = 25;
const MOST = 75;
const STEP = 5;

interface Props {
  label: string;
  first: ReactNode;
  second: ReactNode;
}

/** Two panes side by side and a bar between them, moved by pointer or arrow keys. Where they are stacked the style hides the bar. */
export function Splitter({ label, first, second }: Props) {
  const [share, setShare] = useState(50);
  const move = (to: number) => setShare(Math.min(MOST, Math.max(LEAST, Math.round(to))));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    move(share + steps);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
    const whole = currentTarget.parentElement?.getBoundingClientRect();
    if (whole && currentTarget.hasPointerCapture(pointerId))
      move(((clientX - whole.left) / whole.width) * 100);
  };
  return (
    <div className="bench-panes" style={{ '--share': `${share}%` } as CSSProperties}>
      {first}
      <hr
        className="bench-splitter"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
        onPointerMove={onPointerMove}
      />
      {second}
    </div>
  );
}

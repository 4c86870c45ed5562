import type { Place } from '../../core/layout/places.ts';

/** A notch of a common wheel is 100 or 120 pixels or three lines: with these it zooms by 15 to 18 %. */
const PER_PIXEL = 0.002;
const PER_LINE = 0.075;
/** Two fingers that pinch a touchpad arrive as a wheel with Ctrl, in small steps. */
const PINCH = 8;
/** A free-running wheel must not leap. */
const MOST = 1;

type Turn = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>;

/** How many times larger a turn of the wheel makes the picture. */
export function zoomFactor({ deltaY, deltaMode, ctrlKey }: Turn): number {
  const unit = deltaMode === 0 ? PER_PIXEL : PER_LINE;
  const turned = deltaY * unit * (ctrlKey && Math.abs(deltaY) < 50 ? PINCH : 1);
  return 2 ** -Math.max(-MOST, Math.min(MOST, turned));
}

/** Zooms at the pointer. Cytoscape's own wheel takes about 4 % a notch, and warns when one asks for more. */
export function listenToWheel(host: HTMLElement, zoomAt: (spot: Place, factor: number) => void): void {
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      // Whoever holds a button drags.
      if (event.buttons !== 0 || event.deltaY === 0) return;
      const { left, top } = host.getBoundingClientRect();
      zoomAt({ x: event.clientX - left, y: event.clientY - top }, zoomFactor(event));
    },
    { capture: true, passive: false },
  );
}

import type { Place } from '../../core/layout/places.ts';
import { rectangle } from './area.ts';

/** Less than this is a click. */
const LEAST = 6;

interface Area {
  shape: 'box' | 'lasso';
  points: Place[];
  add: boolean;
}

/**
 * Drawing round actors: Shift for a box, Ctrl or Cmd for a lasso, and in lasso mode with nothing held. It begins on the
 * background and takes the pointer away from the drawing, which would pan.
 */
export class AreaGesture {
  isLasso = false;
  readonly #host: HTMLElement;
  readonly #outline: SVGPolygonElement;
  readonly #isOnBackground: () => boolean;
  readonly #onDone: (outline: Place[], add: boolean) => void;
  readonly #listeners = new AbortController();
  #area: Area | null = null;

  constructor(
    host: HTMLElement,
    outline: SVGPolygonElement,
    isOnBackground: () => boolean,
    onDone: (outline: Place[], add: boolean) => void,
  ) {
    this.#host = host;
    this.#outline = outline;
    this.#isOnBackground = isOnBackground;
    this.#onDone = onDone;
    const options = { capture: true, signal: this.#listeners.signal };
    host.addEventListener('pointerdown', (event) => this.#begin(event), options);
    host.addEventListener('pointermove', (event) => this.#move(event), options);
    host.addEventListener('pointerup', () => this.#end(true), options);
    host.addEventListener('pointercancel', () => this.#end(false), options);
    for (const type of ['mousedown', 'mousemove', 'touchstart', 'touchmove'])
      host.addEventListener(type, (event) => this.#keepFromDrawing(event), { ...options, passive: false });
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#end(false), options);
  }

  destroy(): void {
    this.#listeners.abort();
  }

  #begin(event: PointerEvent): void {
    const { button, isPrimary, shiftKey, ctrlKey, metaKey, pointerId } = event;
    const isHeld = shiftKey || ctrlKey || metaKey;
    if (button !== 0 || !isPrimary || !(this.isLasso || (isHeld && this.#isOnBackground()))) return;
    this.#area = {
      shape: shiftKey && !this.isLasso ? 'box' : 'lasso',
      points: [this.#spotOf(event)],
      add: isHeld,
    };
    this.#host.setPointerCapture(pointerId);
  }

  #move(event: PointerEvent): void {
    if (!this.#area) return;
    this.#area.points.push(this.#spotOf(event));
    this.#outline.setAttribute(
      'points',
      outlineOf(this.#area)
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    );
  }

  #end(isMeant: boolean): void {
    const area = this.#area;
    this.#area = null;
    this.#outline.removeAttribute('points');
    if (!area || !isMeant) return;
    const [first, ...rest] = area.points;
    const isDrag = rest.some(({ x, y }) => first && Math.hypot(x - first.x, y - first.y) >= LEAST);
    if (isDrag) this.#onDone(outlineOf(area), area.add);
  }

  #keepFromDrawing(event: Event): void {
    if (!this.#area) return;
    event.stopPropagation();
    event.preventDefault();
  }

  #spotOf({ clientX, clientY }: PointerEvent): Place {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

function outlineOf({ shape, points }: Area): Place[] {
  const [first] = points;
  const last = points.at(-1);
  return shape === 'box' && first && last ? rectangle(first, last) : points;
}

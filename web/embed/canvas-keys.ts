import type { ScreenDirection } from '../state/nearest.ts';

interface Deeds {
  go: (direction: ScreenDirection) => void;
  zoomBy: (factor: number) => void;
  fit: () => void;
  isChosen: () => boolean;
  clear: () => void;
  /** Back to the picture. */
  leave: () => void;
}

const STEP = 1.4;
const WAYS: Record<string, ScreenDirection | undefined> = {
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
};

/** The explorer's keys, as far as they mean something here. */
export function listenToKeys(canvas: HTMLElement, name: string, deeds: Deeds): void {
  canvas.tabIndex = 0;
  canvas.role = 'application';
  canvas.ariaLabel = name;
  const keys: Record<string, () => void> = {
    '+': () => deeds.zoomBy(STEP),
    '=': () => deeds.zoomBy(STEP),
    '-': () => deeds.zoomBy(1 / STEP),
    f: deeds.fit,
    Escape: () => (deeds.isChosen() ? deeds.clear() : deeds.leave()),
  };
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    const deed = way ? () => deeds.go(way) : keys[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  // Cytoscape takes the focus away when the button goes down.
  canvas.addEventListener('pointerup', () => canvas.focus({ preventScroll: true }));
}

/** A key and what has to be held with it. Letters are lower case; Control stands for Command too. */
interface Stroke {
  key: string;
  control?: boolean;
  shift?: boolean;
}

/** PAGE: anywhere outside fields; CANVAS: only where the canvas has the focus, as single letters must. */
type Reach = 'EVERYWHERE' | 'PAGE' | 'CANVAS';

interface Shortcut {
  strokes: readonly Stroke[];
  reach: Reach;
}

/** Every key of the explorer: what listens and what is listed read the same table. */
export const SHORTCUTS = {
  search: { strokes: [{ key: '/' }], reach: 'PAGE' },
  searchAnywhere: { strokes: [{ key: 'k', control: true }], reach: 'EVERYWHERE' },
  undo: { strokes: [{ key: 'z', control: true }], reach: 'PAGE' },
  redo: { strokes: [{ key: 'z', control: true, shift: true }], reach: 'PAGE' },
  selectAll: { strokes: [{ key: 'a', control: true }], reach: 'PAGE' },
  left: { strokes: [{ key: 'ArrowLeft' }], reach: 'CANVAS' },
  right: { strokes: [{ key: 'ArrowRight' }], reach: 'CANVAS' },
  up: { strokes: [{ key: 'ArrowUp' }], reach: 'CANVAS' },
  down: { strokes: [{ key: 'ArrowDown' }], reach: 'CANVAS' },
  details: { strokes: [{ key: 'Enter' }], reach: 'CANVAS' },
  menu: { strokes: [{ key: 'F10', shift: true }, { key: 'ContextMenu' }], reach: 'CANVAS' },
  expand: { strokes: [{ key: 'e' }], reach: 'CANVAS' },
  collapse: { strokes: [{ key: 'c' }], reach: 'CANVAS' },
  hide: { strokes: [{ key: 'h' }], reach: 'CANVAS' },
  hideOthers: { strokes: [{ key: 'h', shift: true }], reach: 'CANVAS' },
  remove: { strokes: [{ key: 'Delete' }], reach: 'CANVAS' },
  dropUnlinked: { strokes: [{ key: 's', shift: true }], reach: 'CANVAS' },
  oneHop: { strokes: [{ key: '1' }], reach: 'CANVAS' },
  twoHops: { strokes: [{ key: '2' }], reach: 'CANVAS' },
  threeHops: { strokes: [{ key: '3' }], reach: 'CANVAS' },
  pin: { strokes: [{ key: 'p' }], reach: 'CANVAS' },
  layout: { strokes: [{ key: 'l' }], reach: 'CANVAS' },
  fit: { strokes: [{ key: 'f' }], reach: 'CANVAS' },
  zoomIn: { strokes: [{ key: '+' }, { key: '=' }], reach: 'CANVAS' },
  zoomOut: { strokes: [{ key: '-' }, { key: '−' }], reach: 'CANVAS' },
  table: { strokes: [{ key: 't' }], reach: 'CANVAS' },
  find: { strokes: [{ key: 'f', shift: true }], reach: 'CANVAS' },
  edit: { strokes: [{ key: 'e', shift: true }], reach: 'CANVAS' },
  escape: { strokes: [{ key: 'Escape' }], reach: 'PAGE' },
  help: { strokes: [{ key: '?' }], reach: 'PAGE' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;

const shortcutNames = Object.keys(SHORTCUTS) as ShortcutName[];

interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Where the focus is: in something that is typed into, on the canvas, or elsewhere on the page. */
export type Place = 'FIELD' | 'CANVAS' | 'PAGE';

/** The shortcut that somebody has pressed; null: none that reaches where the focus is. */
export function shortcutOf(press: Press, place: Place): ShortcutName | null {
  const reaches: Record<Place, Reach[]> = {
    FIELD: ['EVERYWHERE'],
    PAGE: ['EVERYWHERE', 'PAGE'],
    CANVAS: ['EVERYWHERE', 'PAGE', 'CANVAS'],
  };
  return (
    shortcutNames.find((name) => {
      const { strokes, reach }: Shortcut = SHORTCUTS[name];
      return reaches[place].includes(reach) && strokes.some((stroke) => isStruck(stroke, press));
    }) ?? null
  );
}

/** Shift tells letters and named keys apart; a figure or sign may need it or not, as the keyboard has it. */
function isStruck({ key, control = false, shift = false }: Stroke, press: Press): boolean {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === control &&
    !press.altKey &&
    (isSign || press.shiftKey === shift)
  );
}

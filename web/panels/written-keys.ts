import type { Messages } from '../language/en.ts';
import { SHORTCUTS, type ShortcutName } from '../state/keys.ts';

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};
/** The same key on another keyboard, or another way to write it: not worth a mention. */
const UNSAID = ['=', '−'];

/** The strokes of a shortcut as they are printed on the keys. */
export function written(name: ShortcutName, words: Messages): string[] {
  const strokes: readonly { key: string; control?: boolean; shift?: boolean }[] = SHORTCUTS[name].strokes;
  return strokes
    .filter(({ key }) => !UNSAID.includes(key))
    .map(({ key, control, shift }) =>
      [control && words.keyNames.control, shift && words.keyNames.shift, nameOf(key, words)]
        .filter(Boolean)
        .join(' '),
    );
}

function nameOf(key: string, words: Messages): string {
  const names: Record<string, string> = words.keyNames;
  return names[key] ?? SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

import { shortcutWords } from '../language/words/shortcuts.ts';
import type { ShortcutName } from '../state/keys.ts';
import { Dialog } from './dialog.tsx';
import { usePreferences } from './preferences.tsx';
import { written } from './written-keys.ts';

/** What is listed, several keys of a kind on a line. */
const ANYWHERE: readonly ShortcutName[][] = [
  ['search', 'searchAnywhere'],
  ['undo', 'redo'],
  ['selectAll'],
  ['escape'],
  ['help'],
];
const ON_CANVAS: readonly ShortcutName[][] = [
  ['left', 'up', 'down', 'right'],
  ['details'],
  ['menu'],
  ['expand'],
  ['collapse'],
  ['oneHop', 'twoHops', 'threeHops'],
  ['hide'],
  ['hideOthers'],
  ['remove'],
  ['dropUnlinked'],
  ['pin'],
  ['layout'],
  ['fit'],
  ['zoomIn', 'zoomOut'],
  ['find'],
  ['table'],
  ['edit'],
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { words, lang } = usePreferences();
  const { anywhere, onCanvas, onMac } = shortcutWords[lang];
  return (
    <Dialog title={words.shortcuts} onClose={onClose}>
      <section class="shortcuts">
        <h3>{anywhere}</h3>
        <Rows rows={ANYWHERE} />
        <h3>{onCanvas}</h3>
        <Rows rows={ON_CANVAS} />
        <p class="hint">{onMac}</p>
      </section>
    </Dialog>
  );
}

function Rows({ rows }: { rows: readonly ShortcutName[][] }) {
  const { words, lang } = usePreferences();
  return (
    <dl>
      {rows.map(([first, ...others]) =>
        first === undefined ? null : (
          <div key={first}>
            <dt>
              {[first, ...others]
                .flatMap((name) => written(name, words))
                .map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
            </dt>
            <dd>{shortcutWords[lang].keys[first]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

import type { ShortcutName } from '../state/keys.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './preferences.tsx';
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
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.shortcuts} onClose={onClose}>
      <section class="shortcuts">
        <h3>{words.keysAnywhere}</h3>
        <Rows rows={ANYWHERE} />
        <h3>{words.keysOnCanvas}</h3>
        <Rows rows={ON_CANVAS} />
        <p class="hint">{words.keysOnMac}</p>
      </section>
    </Dialog>
  );
}

function Rows({ rows }: { rows: readonly ShortcutName[][] }) {
  const words = useWords();
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
            <dd>{words.keys[first]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

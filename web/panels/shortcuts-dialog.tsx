import { Dialog } from './dialog.tsx';
import { useWords } from './preferences.tsx';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const rows: [keyof typeof words.keys, string[]][] = [
    ['search', ['/', 'Ctrl K']],
    ['expand', ['E']],
    ['collapse', ['C']],
    ['pin', ['P']],
    ['remove', ['H', 'Delete']],
    ['others', ['Shift H']],
    ['fit', ['F']],
    ['zoom', ['+', '−']],
    ['layout', ['L']],
    ['table', ['T']],
    ['undo', ['Ctrl Z', 'Ctrl Shift Z']],
    ['escape', ['Esc']],
    ['help', ['?']],
  ];
  return (
    <Dialog title={words.shortcuts} onClose={onClose}>
      <dl class="shortcuts">
        {rows.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words.keys[name]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

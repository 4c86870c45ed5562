import { useLayoutEffect, useRef } from 'preact/hooks';
import { grouped } from '../../core/language/grouped.ts';
import type { ListedImport } from '../api/import-list.ts';
import { useWords } from './words.ts';

interface Props {
  row: ListedImport;
  onClose: () => void;
  onRemove: () => void;
}

/** Asks once more; the browser's own element keeps the focus inside, gives it back, and closes on Escape. */
export function RemoveDialog({ row: { name, actors, links, sources }, onClose, onRemove }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="remove-title" onClose={onClose}>
      <h2 id="remove-title">{words.removeTitle(name)}</h2>
      <p>{words.removeLead(grouped(actors), grouped(links), grouped(sources))}</p>
      <div class="dialog-deeds">
        <button type="button" class="small-button" onClick={() => dialog.current?.close()}>
          {words.keep}
        </button>
        <button type="button" class="primary-button" onClick={onRemove}>
          {words.remove}
        </button>
      </div>
    </dialog>
  );
}

import { FilePlus } from 'lucide';
import { useRef } from 'preact/hooks';
import { addPictureFile } from '../../commands/add-picture-file.ts';
import { useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';

/** Asks for an exported file and puts it into the picture. */
export function AddFileButton({ withWords = false }: { withWords?: boolean }) {
  const words = useWords();
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);

  function take({ currentTarget }: { currentTarget: HTMLInputElement }): void {
    const [file] = currentTarget.files ?? [];
    if (file) void addPictureFile(session, file);
    // So that choosing the same file again is a choice too.
    currentTarget.value = '';
  }

  return (
    <>
      <button
        type="button"
        class={withWords ? 'text-button' : 'icon-button'}
        title={words.addFileHint}
        aria-label={words.addFile}
        onClick={() => field.current?.click()}
      >
        <Icon of={FilePlus} />
        {withWords && words.addFile}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,.graphml,.gexf,.xml"
        hidden
        aria-label={words.addFile}
        onChange={take}
      />
    </>
  );
}

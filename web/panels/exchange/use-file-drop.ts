import { useState } from 'preact/hooks';
import { addPictureFile } from '../../commands/add-picture-file.ts';
import { useSession } from '../context.ts';

interface FileDrop {
  /** A file is held over it. */
  isOver: boolean;
  handlers: Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>;
}

/** Lets exported files be dropped on an element. */
export function useFileDrop(): FileDrop {
  const session = useSession();
  const [isOver, setOver] = useState(false);

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  }

  function onDragLeave({ currentTarget, relatedTarget }: DragEvent): void {
    const isStillInside =
      currentTarget instanceof Node && currentTarget.contains(relatedTarget as Node | null);
    if (!isStillInside) setOver(false);
  }

  function onDrop(event: DragEvent): void {
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void addPictureFile(session, file);
  }

  return { isOver, handlers: { onDragOver, onDragLeave, onDrop } };
}

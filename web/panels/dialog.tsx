import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusCanvas, focusFirst, isControl, isFocusLost } from './focus.ts';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal window; the browser's own element keeps the focus inside and closes it on Escape. */
export function Dialog({ title, onClose, children }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Chromium gives the focus to what scrolls, before what is in it.
    if (!isControl(document.activeElement)) focusFirst(dialog.current);
  }, []);

  /** The browser has given the focus back by now, unless what had it is gone or nothing had. */
  function onClosed(): void {
    if (isFocusLost(dialog.current)) focusCanvas();
    onClose();
  }

  return (
    <dialog ref={dialog} class="dialog" aria-label={title} onClose={onClosed}>
      <h2>{title}</h2>
      {children}
      {/* Last, so that what the dialog is for has the focus first. */}
      <button
        type="button"
        class="icon-button"
        aria-label={words.close}
        onClick={() => dialog.current?.close()}
      >
        <Icon of={X} size={18} />
      </button>
    </dialog>
  );
}

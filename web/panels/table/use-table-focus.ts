import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { canvasHasFocus, focusCanvas, isFocusLost } from '../focus.ts';
import { rowOfTab } from './use-rows.ts';

/** The focus follows the table: in when it is opened by a key from the canvas, out when it closes under the focus. */
export function useTableFocus(section: RefObject<HTMLElement>, isOpen: boolean): void {
  // It may have been opened before its code was there.
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (isOpen && (canvasHasFocus() || isFocusLost(null))) (rowOfTab(section) ?? section.current)?.focus();
    // Where T opens it again.
    if (!isOpen && section.current?.contains(document.activeElement)) focusCanvas();
  }, [isOpen, section]);
}

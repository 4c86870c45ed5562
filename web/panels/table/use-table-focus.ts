import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusCanvas } from '../focus.ts';
import { rowOfTab } from './use-rows.ts';

/** The focus follows the table: in when it is opened by a key from the canvas, out when it closes under the focus. */
export function useTableFocus(section: RefObject<HTMLElement>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    const { activeElement } = document;
    const isInside = section.current?.contains(activeElement) === true;
    if (isOpen && (activeElement === document.body || activeElement?.id === 'canvas')) {
      (rowOfTab(section) ?? section.current)?.focus();
    }
    // Where T opens it again.
    if (!isOpen && isInside) focusCanvas();
  }, [isOpen, section]);
}

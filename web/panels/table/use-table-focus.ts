import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
    if (!isOpen && isInside) leave();
  }, [isOpen, section]);
}

/** To the button that opens it again; on a narrow screen that button is out of sight. */
function leave(): void {
  document.getElementById('table-button')?.focus();
  if (document.activeElement?.id !== 'table-button') document.getElementById('canvas')?.focus();
}

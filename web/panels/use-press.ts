import { useEffect, useRef } from 'preact/hooks';

/** How long a click of the mouse waits for a second one. */
const PATIENCE = 200;

/**
 * A click that may become a double click: what a single one does happens only once no second one has come, so that
 * nothing flickers. Keys and fingers do not click twice and do not wait.
 */
export function usePress(once: () => void, twice: () => void): (event: MouseEvent) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const deed = useRef(once);
  deed.current = once;
  useEffect(() => () => clearTimeout(timer.current), []);

  return (event) => {
    const isWaiting = timer.current !== undefined;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!isMouse(event)) deed.current();
    else if (isWaiting) twice();
    else
      timer.current = setTimeout(() => {
        timer.current = undefined;
        deed.current();
      }, PATIENCE);
  };
}

/** Keys click with no count. Browsers that do not say what pointed are taken at their count. */
function isMouse(event: MouseEvent): boolean {
  const pointer = 'pointerType' in event ? event.pointerType : 'mouse';
  return event.detail > 0 && (pointer === 'mouse' || pointer === '');
}

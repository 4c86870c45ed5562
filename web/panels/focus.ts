/** Gives the keys back to the canvas, where they mean something. */
export function focusCanvas(): void {
  canvasElement()?.focus({ preventScroll: true });
}

export function canvasHasFocus(): boolean {
  return document.activeElement !== null && document.activeElement === canvasElement();
}

/** The size of the canvas in pixels. */
export function canvasSize(): { width: number; height: number } {
  const canvas = canvasElement();
  return { width: canvas?.clientWidth ?? 0, height: canvas?.clientHeight ?? 0 };
}

const CONTROL = 'a[href], button, input, select, textarea';

/** Gives the keys to the first control within. */
export function focusFirst(within: Element | null): void {
  within?.querySelector<HTMLElement>(CONTROL)?.focus();
}

/** Gives the keys to what was drawn anew within: its first field, or where there is none its first control. */
export function focusAnew(within: { current: Element | null }): void {
  requestAnimationFrame(() => {
    const field = within.current?.querySelector<HTMLElement>('input, select, textarea');
    if (field) field.focus();
    else focusFirst(within.current);
  });
}

export function isControl(element: Element | null): boolean {
  return element?.matches(CONTROL) ?? false;
}

/** Whether a menu has the keys. */
export function isMenuOpen(): boolean {
  return document.querySelector('[role=menu]') !== null;
}

/** Whether the focus was dropped: it is on nothing, or on something that is about to go. */
export function isFocusLost(leaving: Element | null): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || leaving?.contains(activeElement) === true
  );
}

function canvasElement(): HTMLElement | null {
  return document.getElementById('canvas');
}

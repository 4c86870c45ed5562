import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusCanvas, isFocusLost } from '../focus.ts';
import { MENU_ITEMS, target } from './menu-keys.ts';

interface Props {
  label: string;
  class?: string;
  style?: { left: string; top: string };
  /** Which of its lists is open; another one gets the focus anew. */
  page?: string;
  onClose: () => void;
  /** From a list that opened within the menu to the one before. */
  onBack?: (() => void) | undefined;
  children: ComponentChildren;
}

const EDGE = 8;

/**
 * A list of deeds: arrows and letters move, Escape and a click elsewhere close, and the focus goes back to where it
 * came from.
 */
export function Menu({ label, class: name = '', style, page, onClose, onBack, children }: Props) {
  const menu = useRef<HTMLDivElement>(null);

  // What is in the menu may arrive later than the menu.
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => keepOnScreen(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const before = document.activeElement;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      if (!isFocusLost(menu.current)) return;
      if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
      else focusCanvas();
    };
  }, [onClose]);

  // Before the next key: a quick Enter is meant for the menu.
  useLayoutEffect(() => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(MENU_ITEMS) ?? [])];
    const chosen = items.find((item) => item.getAttribute('aria-checked') === 'true');
    (chosen ?? items[0])?.focus();
  }, [page]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!menu.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const item = target(menu.current, key);
    if (item) item.focus();
    else if (key === 'Escape' || key === 'Tab') onClose();
    else if (key === 'ArrowLeft') onBack?.();
    else if (key === 'ArrowRight') opensMore(document.activeElement)?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={menu} class={`menu ${name}`} role="menu" aria-label={label} style={style} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function opensMore(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element.ariaHasPopup === 'menu' ? element : null;
}

function keepOnScreen(element: HTMLElement): void {
  element.style.translate = '';
  const { right, bottom } = element.getBoundingClientRect();
  // Not the window's own measures, which grow on a telephone with whatever reaches beyond them.
  const { clientWidth, clientHeight } = document.documentElement;
  const over = { x: Math.max(0, right + EDGE - clientWidth), y: Math.max(0, bottom + EDGE - clientHeight) };
  element.style.translate = `${-over.x}px ${-over.y}px`;
}

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  class?: string;
  style?: { left: string; top: string };
  onClose: () => void;
  children: ComponentChildren;
}

const EDGE = 8;
const ITEM = '[role=menuitem]:not([disabled])';

/** A list of deeds: arrows move, Escape and a click elsewhere close, and the focus goes back to where it came from. */
export function Menu({ label, class: name = '', style, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null);

  // What is in the menu may arrive later than the menu.
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => keepOnScreen(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector<HTMLElement>(ITEM)?.focus();
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      const { activeElement } = document;
      const isLost = activeElement === document.body || menu.current?.contains(activeElement);
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(ITEM) ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (target !== undefined) items[(target + items.length) % items.length]?.focus();
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

function keepOnScreen(element: HTMLElement): void {
  element.style.translate = '';
  const { right, bottom } = element.getBoundingClientRect();
  const over = { x: Math.max(0, right + EDGE - innerWidth), y: Math.max(0, bottom + EDGE - innerHeight) };
  element.style.translate = `${-over.x}px ${-over.y}px`;
}

interface ItemProps {
  children: ComponentChildren;
  onChoose: () => void;
  keys?: string;
  /** What it does, where an icon alone says so to those who see it. */
  label?: string;
}

export function MenuItem({ children, onChoose, keys, label }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onChoose}
      {...(label !== undefined && { 'aria-label': label, title: label })}
    >
      <span class="menu-words">{children}</span>
      {keys && <kbd>{keys}</kbd>}
    </button>
  );
}

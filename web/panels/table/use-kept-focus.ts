import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { rowOfTab } from './use-rows.ts';

/** A row that goes while it, or the menu opened from it, has the focus leaves the focus to another row. */
export function useKeptFocus(grid: RefObject<HTMLElement>): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const notice = ({ target }: FocusEvent) => {
      const isMenu = target instanceof Element && target.closest('[role=menu]') !== null;
      if (!isMenu) wasInside.current = target instanceof Node && grid.current?.contains(target) === true;
    };
    const leave = () => {
      wasInside.current = false;
    };
    document.addEventListener('focusin', notice);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', notice);
      document.removeEventListener('pointerdown', leave);
    };
  }, [grid]);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) rowOfTab(grid)?.focus();
  });
}

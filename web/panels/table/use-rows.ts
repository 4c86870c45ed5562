import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Selection } from '../../state/selection.ts';
import { PAGE, pageCount, pageOf, rangeOf, stepFrom } from '../../state/table.ts';
import { useExplorer, useSession } from '../context.ts';
import type { TableModel } from './table-model.ts';

interface Rows {
  page: number;
  pages: number;
  setPage: (page: number) => void;
  /** The ids on this page. */
  there: readonly string[];
  /** The row that Tab reaches. */
  active: string | null;
  setActive: (id: string) => void;
  /** Moves the focus by so many rows, over the edges of pages; `select`: takes along all rows on the way. */
  go: (from: string, step: number, select: boolean) => void;
  select: (id: string, how: 'alone' | 'too' | 'range') => void;
}

/** Which rows are in the document, which of them has the focus, and the selection in step with the canvas. */
export function useRows({ type, ids, line, sort }: TableModel, grid: RefObject<HTMLElement>): Rows {
  const session = useSession();
  const { selection, isTableOpen } = useExplorer();
  const [wanted, setPage] = useState(0);
  const [cursor, setActive] = useState<string | null>(null);
  const start = useRef<string | null>(null);
  const own = useRef<Selection | null>(null);
  const next = useRef<'focus' | 'scroll' | null>(null);
  const pages = pageCount(ids.length);
  const page = Math.min(wanted, pages - 1);
  const there = ids.slice(page * PAGE, (page + 1) * PAGE);
  const active = cursor !== null && there.includes(cursor) ? cursor : (there[0] ?? null);

  useEffect(() => setPage(0), [sort]);

  // What is selected elsewhere is brought into sight; what was selected here is in sight, and while it is closed nothing is.
  useEffect(() => {
    if (!isTableOpen || selection === own.current) return;
    const chosen = (type === 'actor' ? selection.actors : selection.links).at(-1);
    if (chosen === undefined || !ids.includes(chosen)) return;
    reach(chosen, 'scroll');
    start.current = chosen;
  }, [selection, isTableOpen]);

  useLayoutEffect(() => {
    if (next.current === 'focus') rowOfTab(grid)?.focus();
    if (next.current === 'scroll' && isTableOpen) rowOfTab(grid)?.scrollIntoView({ block: 'nearest' });
    next.current = null;
  });

  // While it is closed nothing has a place to be scrolled to.
  useEffect(() => {
    if (isTableOpen) rowOfTab(grid)?.scrollIntoView({ block: 'nearest' });
  }, [isTableOpen]);

  function reach(id: string, how: 'focus' | 'scroll'): void {
    next.current = how;
    setActive(id);
    setPage(pageOf(ids, id));
  }

  function choose(chosen: readonly string[], add: boolean): void {
    const visible = chosen.filter((id) => !line(id).isHidden);
    if (visible.length === 0) return;
    const chosenHere: Selection =
      type === 'actor' ? { actors: visible, links: [] } : { actors: [], links: visible };
    session.dispatch({ type: 'select', selection: chosenHere, add });
    own.current = session.get().selection;
  }

  return {
    page,
    pages,
    setPage,
    there,
    active,
    setActive,
    go: (from, step, select) => {
      const to = stepFrom(ids, from, step);
      if (to === null) return;
      reach(to, 'focus');
      if (select) choose(rangeOf(ids, start.current ?? from, to), false);
    },
    select: (id, how) => {
      if (how === 'range') choose(rangeOf(ids, start.current, id), false);
      else choose([id], how === 'too');
      if (how !== 'range') start.current = id;
    },
  };
}

/** The row that Tab reaches, in the document. */
export function rowOfTab(grid: RefObject<HTMLElement>): HTMLElement | null {
  return grid.current?.querySelector<HTMLElement>('[tabindex="0"][data-row]') ?? null;
}

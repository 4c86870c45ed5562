import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Target } from '../../state/selection.ts';
import type { Shown } from '../../state/shown.ts';
import { useExplorer, useSession } from '../context.ts';
import type { MenuRequest } from '../doors.ts';
import { ContextMenu } from '../menus/context-menu.tsx';
import { useWords } from '../preferences.tsx';
import { useStored } from '../use-stored.ts';
import { DataGrid, type Point } from './data-grid.tsx';
import { TableBar } from './table-bar.tsx';
import { useActorTable } from './use-actor-table.tsx';
import { useLinkTable } from './use-link-table.tsx';
import { useTableFocus } from './use-table-focus.ts';

const HEIGHTS = ['half', 'tall', 'low'] as const;

/**
 * The picture as two tables, over the foot of the canvas. Closed, it is still there for readers of the page aloud, and
 * comes into sight with the focus.
 */
export function TableDrawer({ shown }: { shown: Shown }) {
  const words = useWords();
  const session = useSession();
  const { isTableOpen, selection } = useExplorer();
  const section = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<Target['type']>('actor');
  const [text, setText] = useState('');
  const [height, setHeight] = useStored('table-height', HEIGHTS, 'half');
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const actors = useActorTable(shown, text, tab === 'actor');
  const links = useLinkTable(shown, text, tab === 'link');
  const model = tab === 'actor' ? actors : links;
  const closeMenu = useCallback(() => setMenu(null), []);
  const open = (isOpen: boolean) => session.dispatch({ type: 'openTable', isOpen });
  useTableFocus(section, isTableOpen);

  // What has been selected on the canvas is in one of the two tables.
  useEffect(() => {
    if (selection.links.length > 0 && selection.actors.length === 0) setTab('link');
    if (selection.actors.length > 0 && selection.links.length === 0) setTab('actor');
  }, [selection]);

  function openMenu(target: Target, { x, y }: Point): void {
    const { left = 0, top = 0 } = section.current?.getBoundingClientRect() ?? {};
    setMenu({ target, at: { x: x - left, y: y - top } });
  }

  /** As on the canvas T closes what it has opened. */
  function onKeyDown(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement;
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'Escape' && isTyping && text !== '') setText('');
    else if (event.key === 'Escape' || (event.key === 't' && isBare && !isTyping)) open(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section
      ref={section}
      id="table"
      class={isTableOpen ? 'table-drawer is-open' : 'table-drawer'}
      data-height={height}
      aria-label={words.table.region}
      tabIndex={-1}
      onFocusIn={() => !session.get().isTableOpen && open(true)}
      onKeyDown={onKeyDown}
    >
      <TableBar
        model={model}
        counts={{ actor: shown.actors.length, link: shown.links.length }}
        text={text}
        onTab={setTab}
        onText={setText}
        onHeight={() => setHeight(HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length] ?? 'half')}
        onClose={() => open(false)}
      />
      <div id="table-content" class="table-content" role="tabpanel" aria-labelledby={`table-tab-${tab}`}>
        <DataGrid
          key={tab}
          model={model}
          label={tab === 'actor' ? words.actors : words.links}
          onMenu={openMenu}
        />
      </div>
      {menu && <ContextMenu request={menu} onClose={closeMenu} />}
    </section>
  );
}

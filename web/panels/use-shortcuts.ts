import { useEffect } from 'preact/hooks';
import { LAYOUTS } from '../../core/view/state.ts';
import { redo, undo } from '../commands/address-sync.ts';
import { arrangeAnew } from '../commands/arrange.ts';
import { collapse, expand } from '../commands/expand.ts';
import { toggleTable } from '../commands/toggle-table.ts';
import { nothing, soleTarget } from '../state/selection.ts';
import { useWorkshop } from './context.ts';

const ZOOM = 1.35;

/** The keys of the explorer. Single letters count only outside fields, so that they can be typed there. */
export function useShortcuts(onSearch: () => void, onHelp: () => void): void {
  const { session, canvas } = useWorkshop();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const deed =
        event.ctrlKey || event.metaKey ? withControl(event) : isTyping(event) ? undefined : alone(event);
      if (!deed || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      deed();
    };

    function withControl({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
      if (key.toLowerCase() === 'k') return onSearch;
      if (key.toLowerCase() !== 'z') return undefined;
      return () => (shiftKey ? redo : undo)(session);
    }

    function alone({ key, altKey }: KeyboardEvent): (() => void) | undefined {
      if (altKey) return undefined;
      const { selection, history } = session.get();
      const target = soleTarget(selection);
      const actor =
        target?.type === 'actor' ? history.present.actors.find(({ id }) => id === target.id) : undefined;
      const general: Record<string, () => void> = {
        '/': onSearch,
        '?': onHelp,
        f: () => canvas.current?.fit(),
        '+': () => canvas.current?.zoomBy(ZOOM),
        '-': () => canvas.current?.zoomBy(1 / ZOOM),
        l: () => {
          const other = LAYOUTS.find((layout) => layout !== history.present.layout);
          if (other) void arrangeAnew(session, other).then(() => canvas.current?.fit());
        },
        t: () => toggleTable(session),
        Escape: () => session.dispatch({ type: 'select', selection: nothing }),
      };
      if (!actor) return general[key];
      const remove = () => session.dispatch({ type: 'remove', ids: [actor.id] });
      const ofActor: Record<string, () => void> = {
        e: () => void expand(session, actor.id),
        c: () => collapse(session, actor.id),
        h: remove,
        Delete: remove,
        H: () => {
          const others = history.present.actors.map(({ id }) => id).filter((id) => id !== actor.id);
          session.dispatch({ type: 'remove', ids: others });
        },
        p: () => session.dispatch({ type: 'pin', ids: [actor.id], pinned: !actor.pinned }),
      };
      return ofActor[key] ?? general[key];
    }

    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [session, canvas, onSearch, onHelp]);
}

const TYPED_INTO = 'input:not([type=range], [type=checkbox]), select, textarea, [contenteditable]';

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest(TYPED_INTO) !== null;
}

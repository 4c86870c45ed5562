import { redo, undo } from '../commands/address-sync.ts';
import { collapse, expandAll } from '../commands/expand.ts';
import { selectAll } from '../commands/pick.ts';
import { dropUnlinked, focusOn, hide, hideOthers, remove, togglePins } from '../commands/put-away.ts';
import type { Session } from '../commands/session.ts';
import type { ShortcutName } from '../state/keys.ts';
import type { ScreenDirection } from '../state/nearest.ts';
import { ZOOM_STEP } from './canvas-tools.tsx';
import type { CanvasHandle } from './context.ts';
import type { Doors } from './doors.ts';
import { moveTo, openMenu, stepBack } from './key-moves.ts';
import { layoutsRequest } from './menus/layouts-request.ts';

type Deeds = Record<ShortcutName, (() => void) | undefined>;

/** What each key does now; a deed with the selection is absent where no actor is selected. */
export function deedsOf(session: Session, canvas: CanvasHandle, doors: Doors): Deeds {
  const { selection, history } = session.get();
  const ids = selection.actors;
  const hasPicture = history.present.actors.length > 0;
  const withActors = (deed: () => void) => (ids.length > 0 ? deed : undefined);
  const withPicture = (deed: () => void) => (hasPicture ? deed : undefined);
  const move = (direction: ScreenDirection) => withPicture(() => moveTo(session, canvas, direction));
  return {
    search: doors.search,
    searchAnywhere: doors.search,
    undo: () => undo(session),
    redo: () => redo(session),
    selectAll: withPicture(() => selectAll(session)),
    left: move('LEFT'),
    right: move('RIGHT'),
    up: move('UP'),
    down: move('DOWN'),
    details: doors.details,
    menu: () => openMenu(session, doors),
    expand: withActors(() => void expandAll(session, ids)),
    collapse: withActors(() => collapse(session, ids)),
    hide: withActors(() => hide(session, ids)),
    hideOthers: withActors(() => hideOthers(session, ids)),
    remove: withActors(() => remove(session, ids)),
    dropUnlinked: () => dropUnlinked(session),
    oneHop: withActors(() => focusOn(session, ids, 1)),
    twoHops: withActors(() => focusOn(session, ids, 2)),
    threeHops: withActors(() => focusOn(session, ids, 3)),
    pin: withActors(() => togglePins(session, ids)),
    layout: withPicture(() => doors.menu(layoutsRequest())),
    fit: () => canvas.current?.fit(),
    zoomIn: () => canvas.current?.zoomBy(ZOOM_STEP),
    zoomOut: () => canvas.current?.zoomBy(1 / ZOOM_STEP),
    table: doors.table,
    find: doors.find,
    edit: () => doors.edit(),
    escape: () => stepBack(session, doors),
    help: doors.help,
  };
}

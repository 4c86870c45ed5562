import type { Session } from '../commands/session.ts';
import { shownNow } from '../commands/shown-now.ts';
import type { Explorer } from '../state/explorer.ts';
import type { ScreenDirection } from '../state/nearest.ts';
import { spotOnScreen } from '../state/on-screen.ts';
import { isNothing, nothing, only, type Target } from '../state/selection.ts';
import { closestTo, toward } from '../state/toward.ts';
import type { CanvasHandle } from './context.ts';
import type { Doors } from './doors.ts';
import { canvasHasFocus, canvasSize, focusCanvas } from './focus.ts';

/** Selects the nearest actor that way, seen from the one selected last; without one, the actor nearest the middle. */
export function moveTo(session: Session, canvas: CanvasHandle, direction: ScreenDirection): void {
  const explorer = session.get();
  const { actors, links } = shownNow(session);
  const { camera } = explorer.history.present;
  const from = lastSelected(explorer);
  const id =
    from === undefined ? closestTo(camera ?? { x: 0, y: 0 }, actors) : toward(actors, links, from, direction);
  if (id === null) return;
  session.dispatch({ type: 'select', selection: only({ type: 'actor', id }) });
  if (!spotOnScreen(explorer.history.present, id, canvasSize())) canvas.current?.centre(id);
}

/** The menu of what is selected, where it stands; of the canvas where nothing is. */
export function openMenu(session: Session, { menu }: Doors): void {
  const explorer = session.get();
  const { width, height } = canvasSize();
  const id = lastSelected(explorer);
  const spot = id === undefined ? null : spotOnScreen(explorer.history.present, id, { width, height });
  const at = spot ?? { x: Math.round(width / 2), y: Math.round(height / 2) };
  menu({ target: targetOf(explorer), at });
}

/** Closes what is open; where nothing is, lets go of what is selected. */
export function stepBack(session: Session, { closePanel }: Doors): void {
  const { panel, selection, route, isGathering } = session.get();
  if (closePanel()) return;
  if (!canvasHasFocus()) focusCanvas();
  else if (panel !== 'details') session.dispatch({ type: 'openPanel', panel: 'details' });
  else if (isGathering) session.dispatch({ type: 'gather', isGathering: false });
  else if (!isNothing(selection) || route) session.dispatch({ type: 'select', selection: nothing });
  else session.dispatch({ type: 'notify', notice: null });
}

function targetOf({ selection }: Explorer): Target | null {
  const [actor, link] = [selection.actors.at(-1), selection.links.at(-1)];
  if (actor !== undefined) return { type: 'actor', id: actor };
  return link === undefined ? null : { type: 'link', id: link };
}

function lastSelected({ selection, facts }: Explorer): string | undefined {
  const link = facts.links.get(selection.links.at(-1) ?? '');
  return selection.actors.at(-1) ?? link?.to;
}

import type { Session } from '../../commands/session.ts';
import { includes, only, type Target } from '../../state/selection.ts';
import type { Doors, MenuRequest } from '../doors.ts';
import { isNarrow } from '../narrow.ts';

/**
 * The menu of what somebody points at. An actor becomes the selection unless it belongs to it; a link does not, since
 * a selected link stays when its kind is hidden. Where the details would cover the canvas, or one gathers, the
 * selection stays.
 */
export function openMenuOf(
  session: Session,
  { menu }: Pick<Doors, 'menu'>,
  target: Target | null,
  at: MenuRequest['at'],
): void {
  const { selection, isGathering } = session.get();
  menu({ target, at, former: selection.actors });
  if (target?.type === 'actor' && !includes(selection, target) && !isGathering && !isNarrow())
    session.dispatch({ type: 'select', selection: only(target) });
}

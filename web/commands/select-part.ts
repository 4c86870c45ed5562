import { hiding, isHidden, type LegendPart, selectionOf } from '../state/legend-part.ts';
import { shown } from '../state/shown.ts';
import type { Session } from './session.ts';

/** Selects all that is shown of a part of the legend; what was hidden comes back first. */
export function selectPart(session: Session, part: LegendPart): void {
  const picture = session.get().history.present;
  if (isHidden(picture, part)) session.dispatch({ type: 'filter', change: hiding(picture, part, false) });
  const { history, facts, today } = session.get();
  session.dispatch({ type: 'select', selection: selectionOf(part, shown(history.present, facts, today)) });
}

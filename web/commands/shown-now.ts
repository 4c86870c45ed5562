import { keptLinks, type Shown, shown } from '../state/shown.ts';
import type { Session } from './session.ts';

/** What the picture shows at this moment. */
export function shownNow(session: Session): Shown {
  const explorer = session.get();
  return shown(explorer.history.present, explorer.facts, explorer.today, keptLinks(explorer));
}

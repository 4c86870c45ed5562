import type { LayoutName } from '../../core/view/state.ts';
import { arranged } from './place.ts';
import type { Session } from './session.ts';

/** Lays the whole picture out anew; what is pinned stays. */
export function arrangeAnew(session: Session, layout: LayoutName): Promise<void> {
  return session.work(async (signal) => {
    const places = await arranged(session, session.get().history.present, layout, signal);
    session.dispatch({ type: 'arrange', layout, places });
  });
}

import type { LayoutName } from '../../core/view/state.ts';
import { arranged } from './place.ts';
import type { Session } from './session.ts';

/** Lays the whole picture out anew, or `only` some actors round the middle that they have; what is pinned stays. */
export function arrangeAnew(session: Session, layout: LayoutName, only?: readonly string[]): Promise<void> {
  return session.work(async (signal) => {
    const places = await arranged(session, session.get().history.present, layout, signal, only);
    session.dispatch({ type: 'arrange', layout, places });
  });
}

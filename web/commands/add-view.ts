import { fetchView } from '../api/views.ts';
import { addPicture } from './add-picture.ts';
import { apiLanguage, type Session } from './session.ts';

/** Puts the actors of a saved view into the picture, merged by id, as one step. Tells which no longer exist. */
export function addView(session: Session, id: string): Promise<void> {
  return session.work(async (signal) => {
    const view = await fetchView(id, apiLanguage(session), signal);
    if (!view) return session.dispatch({ type: 'notify', notice: { type: 'unknownView', id } });
    const { missing } = await addPicture(session, view.state, signal);
    session.dispatch({
      type: 'notify',
      notice: missing.length > 0 ? { type: 'unknown', ids: missing } : null,
    });
  });
}

import { saveView } from '../api/views.ts';
import { rememberView } from './saved-views.ts';
import type { Session } from './session.ts';

const NAMED = 3;

/** Saves the picture as a view under a title made of its first actors, so that an address can lead to it. */
export async function saveLargePicture(session: Session, signal: AbortSignal): Promise<void> {
  const { history, facts } = session.get();
  const { present } = history;
  const names = present.actors
    .slice(0, NAMED)
    .map(({ id }) => facts.actors.get(id)?.names[present.labels] ?? id);
  const title = `${names.join(', ')} + ${present.actors.length - names.length}`;
  rememberView(present.actors, await saveView(title, present, signal), present);
}

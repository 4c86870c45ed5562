import type { ViewState } from '../../core/view/state.ts';
import { saveView } from '../api/views.ts';
import { rememberView } from './saved-views.ts';
import type { Session } from './session.ts';

const NAMED = 3;

/** Saves the picture as a view under a title made of its first actors, so that an address can lead to it; answers its id. */
export async function saveLargePicture(
  session: Session,
  signal: AbortSignal,
  picture: ViewState = session.get().history.present,
): Promise<string> {
  const { facts } = session.get();
  const names = picture.actors
    .slice(0, NAMED)
    .map(({ id }) => facts.actors.get(id)?.names[picture.labels] ?? id);
  const title = `${names.join(', ')} + ${picture.actors.length - names.length}`;
  const id = await saveView(title, picture, signal);
  rememberView(picture.actors, id, picture);
  return id;
}

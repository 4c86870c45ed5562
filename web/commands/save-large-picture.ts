import type { ViewState } from '../../core/view/state.ts';
import { saveView } from '../api/views.ts';
import type { Facts } from '../state/facts.ts';
import { rememberView } from './saved-views.ts';
import type { Session } from './session.ts';

const NAMED = 3;

/** Saves the picture as a view under a title made of its first actors, so that an address can lead to it; answers its id. */
export async function saveLargePicture(
  session: Session,
  signal: AbortSignal,
  picture: ViewState = session.get().history.present,
): Promise<string> {
  const id = await saveView(
    { title: ownTitle(picture, session.get().facts), keepsData: false },
    picture,
    signal,
  );
  rememberView(picture.actors, id, picture);
  return id;
}

/** The title under which a picture is saved by itself, which nobody wrote and nobody need read. */
export function ownTitle({ actors, labels }: ViewState, facts: Facts): string {
  const names = actors.slice(0, NAMED).map(({ id }) => facts.actors.get(id)?.names[labels] ?? id);
  return `${names.join(', ')} + ${actors.length - names.length}`;
}

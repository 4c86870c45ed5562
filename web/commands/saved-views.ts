import { encodeChanges } from '../../core/view/address.ts';
import type { PlacedActor, ViewState } from '../../core/view/state.ts';

interface Saved {
  id: string;
  state: ViewState;
  isAsSaved: boolean;
}

/**
 * Which saved view has exactly these actors in these places. A picture keeps its list of actors for as long as
 * nothing about them changes, so that the list itself is the key.
 */
const saved = new WeakMap<readonly PlacedActor[], Saved>();

/** `state`: as the view was saved, which the picture need no longer be; `isAsSaved`: and with the data of then. */
export function rememberView(
  actors: readonly PlacedActor[],
  id: string,
  state: ViewState,
  isAsSaved = false,
): void {
  saved.set(actors, { id, state, isAsSaved });
}

/** The address of a picture whose actors a view has, with what else of it differs from the view; null for others. */
export function viewAddress(picture: ViewState): string | null {
  const view = saved.get(picture.actors);
  if (!view) return null;
  // A view that names no part in sight shows the whole, whichever camera that takes on this screen.
  view.state = picture.camera ? { camera: picture.camera, ...view.state } : view.state;
  const changes = encodeChanges(picture);
  const isSame = changes === encodeChanges(view.state);
  const isAsSaved = view.isAsSaved && (isSame || withoutCamera(picture) === withoutCamera(view.state));
  const query = [isSame ? '' : changes, isAsSaved ? 'as=saved' : ''].filter((part) => part !== '').join('&');
  return `/v/${encodeURIComponent(view.id)}${query === '' ? '' : `?${query}`}`;
}

function withoutCamera({ camera: _, ...rest }: ViewState): string {
  return encodeChanges(rest);
}

import type { Language } from '../../core/language/text.ts';
import { noFilter } from '../../core/view/address.ts';
import type { Camera, LayoutName, PictureFilter, PlacedActor, ViewState } from '../../core/view/state.ts';

export type Places = ReadonlyMap<string, { x: number; y: number }>;

/** A filter's new values; undefined takes one away. */
export type FilterChange = { [Key in keyof PictureFilter]?: PictureFilter[Key] | undefined };

/** Every change of the picture. */
export type PictureAction =
  /** Newcomers; those already there stay where they are. */
  | { type: 'add'; actors: readonly PlacedActor[] }
  | { type: 'remove'; ids: readonly string[] }
  | { type: 'hide'; ids: readonly string[]; hidden: boolean }
  /** By hand, so it pins. */
  | { type: 'move'; places: Places }
  | { type: 'pin'; ids: readonly string[]; pinned: boolean }
  | { type: 'arrange'; layout: LayoutName; places: Places }
  | { type: 'filter'; change: FilterChange }
  /** Takes every filter away and brings back what was hidden by hand. */
  | { type: 'showAll' }
  /** Both days; undefined: today, or no comparison. */
  | { type: 'showDays'; activeOn: string | undefined; comparedWith: string | undefined; isDragging?: boolean }
  | { type: 'label'; labels: Language }
  | { type: 'look'; camera: Camera }
  /** Another picture altogether, such as one from a file. */
  | { type: 'replace'; picture: ViewState };

const everything: FilterChange = {
  ...noFilter(),
  source: undefined,
  leastLinks: undefined,
  mostLinks: undefined,
};

/** The picture after the change; the same object where nothing changed. */
export function changePicture(picture: ViewState, action: PictureAction): ViewState {
  switch (action.type) {
    case 'add':
      return withActors(picture, added(picture.actors, action.actors));
    case 'remove': {
      const gone = new Set(action.ids);
      return withActors(
        picture,
        picture.actors.filter(({ id }) => !gone.has(id)).map((actor) => orphaned(actor, gone)),
      );
    }
    case 'hide':
      return changeActors(picture, action.ids, (actor) =>
        action.hidden ? { ...actor, hidden: true } : unhidden(actor),
      );
    case 'move':
      return changeActors(picture, [...action.places.keys()], (actor) => ({
        ...actor,
        ...action.places.get(actor.id),
        pinned: true,
      }));
    case 'pin':
      return changeActors(picture, action.ids, (actor) =>
        action.pinned ? { ...actor, pinned: true } : unpinned(actor),
      );
    case 'arrange': {
      const actors = picture.actors.map((actor) => ({ ...actor, ...action.places.get(actor.id) }));
      return { ...picture, layout: action.layout, actors };
    }
    case 'filter':
      return defined({ ...picture, ...action.change });
    case 'showAll':
      return defined({ ...picture, ...everything, actors: picture.actors.map(unhidden) });
    case 'showDays':
      return defined({ ...picture, activeOn: action.activeOn, comparedWith: action.comparedWith });
    case 'label':
      return { ...picture, labels: action.labels };
    case 'look':
      return { ...picture, camera: action.camera };
    case 'replace':
      return action.picture;
  }
}

/** Only changes of the content are undone: not looking elsewhere, nor every day that a handle is dragged over. */
export function isStep(action: PictureAction): boolean {
  return action.type !== 'look' && !(action.type === 'showDays' && action.isDragging === true);
}

/** A list of what is hidden after some of it was hidden or shown. */
export function toggled<T>(hidden: readonly T[], some: readonly T[], hide: boolean): T[] {
  const others = hidden.filter((value) => !some.includes(value));
  return hide ? [...others, ...some] : others;
}

/** The optional parts that are undefined are left out: an address and a saved view say nothing of them. */
function defined(picture: { [Key in keyof ViewState]: ViewState[Key] | undefined }): ViewState {
  return Object.fromEntries(
    Object.entries(picture).filter(([, value]) => value !== undefined),
  ) as unknown as ViewState;
}

function unhidden({ hidden: _, ...actor }: PlacedActor): PlacedActor {
  return actor;
}

function unpinned({ pinned: _, ...actor }: PlacedActor): PlacedActor {
  return actor;
}

function added(present: readonly PlacedActor[], newcomers: readonly PlacedActor[]): readonly PlacedActor[] {
  const ids = new Set(present.map(({ id }) => id));
  const missing = newcomers.filter(({ id }) => !ids.has(id));
  return missing.length === 0 ? present : [...present, ...missing];
}

/** Who brought it may be gone; then it stands there by itself. */
function orphaned(actor: PlacedActor, gone: ReadonlySet<string>): PlacedActor {
  if (actor.broughtBy === undefined || !gone.has(actor.broughtBy)) return actor;
  const { broughtBy: _, ...rest } = actor;
  return rest;
}

function withActors(picture: ViewState, actors: readonly PlacedActor[]): ViewState {
  const isSame =
    actors.length === picture.actors.length && actors.every((actor, at) => actor === picture.actors[at]);
  return isSame ? picture : { ...picture, actors: [...actors] };
}

function changeActors(
  picture: ViewState,
  ids: readonly string[],
  change: (actor: PlacedActor) => PlacedActor,
): ViewState {
  const chosen = new Set(ids);
  if (chosen.size === 0) return picture;
  return {
    ...picture,
    actors: picture.actors.map((actor) => (chosen.has(actor.id) ? change(actor) : actor)),
  };
}

import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { Camera, LayoutName, PlacedActor, ViewState } from '../../core/view/state.ts';

export type Places = ReadonlyMap<string, { x: number; y: number }>;

/** Every change of the picture. */
export type PictureAction =
  /** Newcomers; those already there stay where they are. */
  | { type: 'add'; actors: readonly PlacedActor[] }
  | { type: 'remove'; ids: readonly string[] }
  /** By hand, so it pins. */
  | { type: 'move'; id: string; x: number; y: number }
  | { type: 'pin'; id: string; pinned: boolean }
  | { type: 'arrange'; layout: LayoutName; places: Places }
  | { type: 'hideLinkKinds'; kinds: readonly LinkKind[]; hidden: boolean }
  | { type: 'hideActorKinds'; kinds: readonly ActorKind[]; hidden: boolean }
  | { type: 'showAllKinds' }
  /** Undefined: today, whichever day that is. */
  | { type: 'showDay'; day: string | undefined; isDragging?: boolean }
  | { type: 'label'; labels: Language }
  | { type: 'look'; camera: Camera };

/** The picture after the change; the same object where nothing changed. */
export function changePicture(picture: ViewState, action: PictureAction): ViewState {
  switch (action.type) {
    case 'add':
      return { ...picture, actors: added(picture.actors, action.actors) };
    case 'remove':
      return { ...picture, actors: picture.actors.filter(({ id }) => !action.ids.includes(id)) };
    case 'move':
      return changeActor(picture, action.id, { x: action.x, y: action.y, pinned: true });
    case 'pin':
      return changeActor(picture, action.id, { pinned: action.pinned });
    case 'arrange': {
      const actors = picture.actors.map((actor) => ({ ...actor, ...action.places.get(actor.id) }));
      return { ...picture, layout: action.layout, actors };
    }
    case 'hideLinkKinds':
      return { ...picture, hiddenKinds: toggled(picture.hiddenKinds, action.kinds, action.hidden) };
    case 'hideActorKinds':
      return { ...picture, hiddenActorKinds: toggled(picture.hiddenActorKinds, action.kinds, action.hidden) };
    case 'showAllKinds':
      return { ...picture, hiddenKinds: [], hiddenActorKinds: [] };
    case 'showDay': {
      const { activeOn: _, ...rest } = picture;
      return action.day === undefined ? rest : { ...rest, activeOn: action.day };
    }
    case 'label':
      return { ...picture, labels: action.labels };
    case 'look':
      return { ...picture, camera: action.camera };
  }
}

/** Only changes of the content are undone: not looking elsewhere, nor every day that a handle is dragged over. */
export function isStep(action: PictureAction): boolean {
  return action.type !== 'look' && !(action.type === 'showDay' && action.isDragging === true);
}

function added(present: readonly PlacedActor[], newcomers: readonly PlacedActor[]): PlacedActor[] {
  const ids = new Set(present.map(({ id }) => id));
  return [...present, ...newcomers.filter(({ id }) => !ids.has(id))];
}

function changeActor(picture: ViewState, id: string, change: Partial<PlacedActor>): ViewState {
  const actors = picture.actors.map((actor) => (actor.id === id ? { ...actor, ...change } : actor));
  return { ...picture, actors };
}

function toggled<T>(hidden: readonly T[], kinds: readonly T[], hide: boolean): T[] {
  const others = hidden.filter((kind) => !kinds.includes(kind));
  return hide ? [...others, ...kinds] : others;
}

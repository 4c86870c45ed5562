import type { Language } from '../../core/language/text.ts';
import { emptyView } from '../../core/view/address.ts';
import type { Camera, PlacedActor, ViewMode, ViewState } from '../../core/view/state.ts';
import type { Facts } from '../state/facts.ts';
import { type DrawnActor, type DrawnLink, drawnActor, drawnLink, facts } from './drawn.ts';
import { request } from './request.ts';

type Nullable<T> = { [Key in keyof T]: T[Key] | null };

interface StoredState extends Omit<Nullable<ViewState>, 'actors'> {
  actors: (Nullable<Omit<PlacedActor, 'id'>> & { id: string })[];
  camera: Camera | null;
}

export interface SavedView {
  id: string;
  title: string;
  note: string | null;
  mode: ViewMode;
  createdAt: string;
  /** When the data behind a live view last changed; null: it has not since it was saved. */
  changedAt: string | null;
  state: ViewState;
}

export const viewQuery = /* GraphQL */ `
  query View($id: ID!, $lang: Language) {
    view(id: $id) {
      id
      title(lang: $lang)
      note(lang: $lang)
      mode
      createdAt
      changedAt
      state {
        actors { id x y pinned hidden broughtBy }
        activeOn
        comparedWith
        hiddenKinds
        hiddenActorKinds
        hiddenConfidences
        hiddenMarks
        source
        leastLinks
        mostLinks
        labels
        layout
        camera { x y zoom }
      }
    }
  }
`;

/** Null where no view has that id. */
export async function fetchView(id: string, lang: Language, signal: AbortSignal): Promise<SavedView | null> {
  const { view } = await request<{ view: (Omit<SavedView, 'state'> & { state: StoredState }) | null }>(
    viewQuery,
    { id, lang },
    signal,
  );
  return view && { ...view, state: viewState(view.state) };
}

export const keptDataQuery = /* GraphQL */ `
  query KeptData($id: ID!) {
    view(id: $id, asSaved: true) {
      subgraph {
        actors { ...DrawnActor }
        links { ...DrawnLink }
      }
    }
  }
  ${drawnActor}
  ${drawnLink}
`;

interface KeptAnswer {
  view: { subgraph: { actors: DrawnActor[]; links: DrawnLink[] } } | null;
}

/** What a view was saved with, as far as it shows it; null where it kept nothing. */
export async function fetchKept(id: string, signal: AbortSignal): Promise<Facts | null> {
  const { view } = await request<KeptAnswer>(keptDataQuery, { id }, signal);
  return view && facts(view.subgraph);
}

function viewState({ actors, ...rest }: StoredState): ViewState {
  return {
    ...emptyView(),
    ...present(rest),
    actors: actors.map(placed),
  };
}

/** Pinned and hidden are there or not: an address and a view tell no more of them. */
function placed({ id, pinned, hidden, ...actor }: StoredState['actors'][number]): PlacedActor {
  return {
    ...present(actor),
    id,
    ...(pinned === true && { pinned }),
    ...(hidden === true && { hidden }),
  };
}

/** GraphQL says null where the model says nothing. */
function present<T extends object>(row: Nullable<T>): Partial<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Partial<T>;
}

export const saveViewMutation = /* GraphQL */ `
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) { id }
  }
`;

/** What of a picture is saved besides itself. */
export interface NewView {
  title: string;
  note?: string;
  /** Live if not said. */
  mode?: ViewMode;
  /** The view that it was made from. */
  basedOn?: string | null;
  /** False: it can't be shown as it was saved. */
  keepsData?: boolean;
}

/** Saves a picture for good; answers its id. */
export async function saveView(view: NewView, state: ViewState, signal: AbortSignal): Promise<string> {
  const note = view.note?.trim();
  const input = { ...view, title: view.title.trim(), note: note === '' ? null : note, state };
  return (await request<{ saveView: { id: string } }>(saveViewMutation, { input }, signal)).saveView.id;
}

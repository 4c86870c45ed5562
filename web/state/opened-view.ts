import type { ViewMode, ViewState } from '../../core/view/state.ts';
import type { Explorer, Notice } from './explorer.ts';
import type { Facts } from './facts.ts';

/** The saved view that an address led to, for as long as nothing in it has been changed. */
export interface OpenedView {
  id: string;
  title: string;
  note: string | null;
  step: number;
  mode: ViewMode;
  /** A live view with the data that it was saved with. */
  isAsSaved: boolean;
  /** The day of saving. */
  savedOn: string;
  /** The day on which the data behind a live view last changed; null: it has not since the view was saved. */
  changedOn: string | null;
  /** The data that it keeps and is drawn with; null: the graph's. */
  kept: Facts | null;
}

/** The view that the picture is, unchanged. */
export function openedView({ view, history }: Pick<Explorer, 'view' | 'history'>): OpenedView | null {
  return view?.step === history.step ? view : null;
}

/** The id of the view that the picture was made from. */
export function originOf({ origin, history }: Pick<Explorer, 'origin' | 'history'>): string | null {
  return origin !== null && origin.step <= history.step ? origin.id : null;
}

/** What has been fetched of the graph as it is now. */
export function graphFacts({ graph, facts }: Pick<Explorer, 'graph' | 'facts'>): Facts {
  return graph ?? facts;
}

/** A view that keeps its data is drawn with that; whatever comes after it or before, with the graph's. */
export function withItsData(explorer: Explorer): Explorer {
  const kept = openedView(explorer)?.kept ?? null;
  if (kept === explorer.facts) return explorer;
  if (kept) return { ...explorer, graph: graphFacts(explorer), facts: kept };
  return explorer.graph ? { ...explorer, facts: explorer.graph, graph: null } : explorer;
}

/** What a picture becomes that was drawn with kept data: without the actors that the graph no longer has. */
export function ofTheGraph(explorer: Explorer, picture: ViewState): ViewState {
  if (explorer.graph === null) return picture;
  const { actors } = explorer.graph;
  const known = picture.actors.filter(({ id }) => actors.has(id));
  return known.length === picture.actors.length ? picture : { ...picture, actors: known };
}

/** The same picture as the graph has it now. Its list of actors is new: the address of the view is no longer its own. */
export function unkept(explorer: Explorer): ViewState {
  const { history, view } = explorer;
  const { activeOn, ...rest } = ofTheGraph(explorer, history.present);
  const isOfSaving = activeOn === undefined || activeOn === view?.savedOn;
  return { ...rest, actors: [...rest.actors], ...(!isOfSaving && { activeOn }) };
}

/** What one has to be told once a change of the picture has put the graph's data in the place of kept data. */
export function noticeOfLeaving(explorer: Explorer): Notice | null {
  return explorer.graph === null ? null : { type: 'goesOn' };
}

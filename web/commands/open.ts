import { type Address, decodeAddress, emptyView, encodeAddress } from '../../core/view/address.ts';
import type { AddressProblem } from '../../core/view/address-reader.ts';
import { wantsAsSaved } from '../../core/view/as-saved.ts';
import type { Intent } from '../../core/view/intent.ts';
import type { ViewState } from '../../core/view/state.ts';
import { fetchPaths } from '../api/paths.ts';
import { fetchActorsOfLinks, fetchKnownActors, fetchNeighborhood } from '../api/subgraphs.ts';
import { fetchKept, fetchView, type SavedView } from '../api/views.ts';
import type { Notice } from '../state/explorer.ts';
import type { Facts } from '../state/facts.ts';
import { graphFacts, type OpenedView } from '../state/opened-view.ts';
import { only } from '../state/selection.ts';
import { learnKnown } from './learn.ts';
import { placeAll } from './place.ts';
import { ownTitle } from './save-large-picture.ts';
import { rememberView } from './saved-views.ts';
import { apiLanguage, type Session } from './session.ts';

const AROUND = 40;
/** More paths are listed than a picture holds well. */
const DRAWN_PATHS = 8;

/** Shows what an address says: a picture, a wish for one, or a saved view. `step`: the next one if not given. */
export function openAddress(
  session: Session,
  url: { pathname: string; search: string },
  step?: number,
): Promise<void> {
  return session.work(async (signal) => {
    const viewId = /^\/v\/([^/]+)\/?$/.exec(url.pathname)?.[1];
    const address = decodeAddress(url.search, apiLanguage(session));
    if (address.others.length > 0) {
      // Fetched only where it is needed, since most addresses are the explorer's own; without it they are opened too.
      const checks = await import('../../core/view/unknown-parameters.ts').catch(() => null);
      address.problems.push(...(checks?.unknownParameters(address.others, viewId !== undefined) ?? []));
    }
    const isAsSaved = wantsAsSaved(new URLSearchParams(url.search));
    if (viewId !== undefined)
      return openView(session, { id: readable(viewId), isAsSaved }, address, step, signal);
    await openPicture(session, address, step, signal);
    const path = readable(url.pathname);
    if (path !== '/') session.dispatch({ type: 'notify', notice: { type: 'unknownPage', path } });
  });
}

/** A part of an address as text; as it stands where it is not well formed. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The view, with what the address changes of it. A changed one is of the graph as it is now, whatever the view keeps. */
async function openView(
  session: Session,
  { id, isAsSaved }: { id: string; isAsSaved: boolean },
  { settings, isWhole, problems }: Address,
  step: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const view = await fetchView(id, apiLanguage(session), signal);
  if (!view) return session.dispatch({ type: 'notify', notice: { type: 'unknownView', id } });
  const { actors } = view.state;
  const wished = isWhole ? { ...emptyView(), ...settings, actors } : { ...view.state, ...settings };
  // On the day of saving itself, that is no day of its own.
  const savedOn = view.createdAt.slice(0, 10);
  const day = savedOn === session.get().today ? {} : { activeOn: savedOn };
  const ofThen = { ...day, ...view.state };
  const { camera: _, ...changes } = settings;
  const isChanged = isWhole
    ? !isSameBesidesCamera(wished, view.state) && !isSameBesidesCamera(wished, ofThen)
    : Object.keys(changes).length > 0;
  const isKept = !isChanged && (view.mode === 'FROZEN' || isAsSaved);
  const kept = isKept ? await fetchKept(id, signal) : null;
  const opened = openedFrom(view, kept);
  const picture = kept ? { ...day, ...wished } : wished;
  const origin = { id, state: kept ? ofThen : view.state, isAsSaved: opened.isAsSaved };
  const missing = await show(session, picture, step, signal, isChanged ? null : opened, origin);
  tell(session, problems, missing);
}

function openedFrom(view: SavedView, kept: Facts | null): Omit<OpenedView, 'step'> {
  const { id, title, note, mode, createdAt, changedAt } = view;
  return {
    id,
    title,
    note,
    mode,
    isAsSaved: kept !== null && mode === 'LIVE',
    savedOn: createdAt.slice(0, 10),
    changedOn: changedAt?.slice(0, 10) ?? null,
    kept,
  };
}

function isSameBesidesCamera({ camera: _, ...one }: ViewState, { camera: __, ...other }: ViewState): boolean {
  return encodeAddress(one) === encodeAddress(other);
}

async function openPicture(
  session: Session,
  address: Address,
  step: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { state, intent, problems } = address;
  const wished = intent ? await fulfil(session, intent, state, signal) : [];
  const ids = new Set(state.actors.map(({ id }) => id));
  const newcomers = [...new Set(wished)].filter((id) => !ids.has(id));
  const actors = [...state.actors, ...newcomers.map((id) => ({ id }))];
  const missing = await show(session, { ...state, actors }, step, signal, null);
  if (intent?.type === 'paths') {
    const { type: _, ...draft } = intent;
    session.dispatch({ type: 'askPaths', draft });
  }
  const [centre] = intent?.type === 'around' ? intent.actors : [];
  if (centre !== undefined)
    session.dispatch({ type: 'select', selection: only({ type: 'actor', id: centre }) });
  // The panel beside a picture says itself that it knows an end of the paths not.
  const isSaid = (id: string) =>
    intent?.type === 'paths' && missing.length < actors.length && (id === intent.from || id === intent.to);
  tell(
    session,
    problems,
    missing.filter((id) => !isSaid(id)),
  );
}

/** What of an address could not be shown. */
function tell(session: Session, problems: readonly AddressProblem[], missing: readonly string[]): void {
  const notice: Notice | null =
    problems.length > 0
      ? { type: 'unreadable', problems }
      : missing.length > 0
        ? { type: 'unknown', ids: missing }
        : null;
  // That something else has failed meanwhile is as true as before.
  if (notice !== null || session.get().notice?.type !== 'failed')
    session.dispatch({ type: 'notify', notice });
}

/** Draws the picture as far as its actors exist, or are in the data that a view keeps; answers the ids that do not. */
async function show(
  session: Session,
  picture: ViewState,
  wishedStep: number | undefined,
  signal: AbortSignal,
  view: Omit<OpenedView, 'step'> | null,
  origin?: { id: string; state: ViewState; isAsSaved: boolean },
): Promise<string[]> {
  const ids = picture.actors.map(({ id }) => id);
  const known = new Set(await learnKnown(session, ids, signal));
  const isWhole = ids.length === known.size || Boolean(view?.kept);
  const actors = isWhole ? picture.actors : picture.actors.filter(({ id }) => known.has(id));
  const placed = await placeAll(session, { ...picture, actors }, signal);
  // Somebody may have gone on with the picture meanwhile.
  const step = wishedStep ?? session.get().history.step + 1;
  const isTitled =
    view !== null && (view.kept !== null || view.title !== ownTitle(picture, graphFacts(session.get())));
  const missing = isWhole ? [] : ids.filter((id) => !known.has(id));
  // Before the picture is there, since its address is written down at once.
  if (origin && missing.length === 0) rememberView(placed.actors, origin.id, origin.state, origin.isAsSaved);
  session.dispatch({
    type: 'open',
    picture: placed,
    step,
    view: isTitled ? { ...view, step } : null,
    ...(origin && { origin: origin.id }),
  });
  return missing;
}

/** The actors that a wish is about. */
async function fulfil(
  session: Session,
  intent: Intent,
  state: ViewState,
  signal: AbortSignal,
): Promise<string[]> {
  const activeOn = state.activeOn ?? session.get().today;
  switch (intent.type) {
    case 'ids':
      return intent.ids;
    case 'links':
      return fetchActorsOfLinks({ confidence: [intent.confidence], activeOn }, signal);
    case 'around': {
      const filter = { activeOn, ...(intent.kinds.length > 0 && { kinds: intent.kinds }) };
      const of = await fetchKnownActors(intent.actors, signal);
      if (of.length === 0) return intent.actors;
      const question = { of, filter, direction: intent.direction, limit: AROUND };
      const { actors } = await fetchNeighborhood(question, signal);
      return [...intent.actors, ...actors.keys()];
    }
    case 'paths': {
      const { from, to } = intent;
      const known = await fetchKnownActors([from, to, ...intent.avoid], signal);
      if (!known.includes(from) || !known.includes(to)) return [from, to];
      const avoid = intent.avoid.filter((id) => known.includes(id));
      const asked = { dayOfPicture: activeOn, lang: 'EN' as const };
      const paths = await fetchPaths({ ...intent, avoid }, asked, signal);
      return [from, to, ...paths.slice(0, DRAWN_PATHS).flatMap(({ actors }) => actors)];
    }
  }
}

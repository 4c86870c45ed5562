import { encodeAddress } from '../../core/view/address.ts';
import type { PlacedActor, ViewState } from '../../core/view/state.ts';
import { openAddress } from './open.ts';
import { saveLargePicture } from './save-large-picture.ts';
import { viewAddress } from './saved-views.ts';
import type { Session } from './session.ts';

/** Browsers refuse more than about a hundred changes of the address in ten seconds. */
const CALM = 120;

/** Longer addresses are cut by mail programs and refused by servers: the picture is saved as a view by itself. */
export const LONGEST_QUERY = 6_000;

/** What the browser keeps beside an address. `query`: the picture, while it is too large for the address itself. */
interface Entry {
  step: number;
  query?: string;
}

/**
 * Keeps the address saying what the picture shows, and Back meaning undo: a step of the picture is a step of the
 * browser's history, under the same number.
 */
export function syncAddress(session: Session): void {
  let written = session.get().history;
  let timer: ReturnType<typeof setTimeout> | undefined;

  session.subscribe(() => {
    const { history } = session.get();
    if (history === written) return;
    written = history;
    clearTimeout(timer);
    if (history.step > currentStep()) push(session);
    else timer = setTimeout(() => replace(session), CALM);
  });

  addEventListener('blur', () => saveBeforeLeaving(session));

  addEventListener('popstate', () => {
    const step = currentStep();
    const before = session.get().history;
    session.dispatch({ type: 'travel', step });
    if (session.get().history === before && step !== before.step) void openAddress(session, here(), step);
  });
}

/** Takes the last step back; while something is under way, that is stopped instead. */
export function undo(session: Session): void {
  if (session.get().working > 0) session.cancel();
  else if (session.get().history.step > 0) window.history.back();
}

export function redo(session: Session): void {
  if (session.get().history.future.length > 0) window.history.forward();
}

/**
 * Goes to an address within the explorer, as a step that can be undone. The browser's own address changes once the
 * picture is there: were it not to come, a reload would lose the one that is.
 */
export function visit(session: Session, address: string): void {
  void openAddress(session, new URL(address, location.origin));
}

/** Where the browser stands: its address, or the picture that does not fit one. */
export function here(): { pathname: string; search: string } {
  const { query } = entry();
  return query === undefined ? location : { pathname: '/', search: `?${query}` };
}

/** The number of the step at which the browser stands. */
export function currentStep(): number {
  return entry().step;
}

/** Writes the address down at once and answers it; a picture that does not fit one is saved first. */
export async function settledAddress(session: Session, signal: AbortSignal): Promise<string> {
  const picture = session.get().history.present;
  if (addressOf(picture) === null) await saveLargePicture(session, signal);
  replace(session);
  return location.href;
}

function entry(): Entry {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'step' in state ? (state as Entry) : { step: 0 };
}

function push(session: Session): void {
  const { step, present } = session.get().history;
  const address = addressOf(present);
  window.history.pushState(entryFor(step, present, address), '', address ?? location.href);
}

function replace(session: Session): void {
  const { step, present } = session.get().history;
  if (step !== currentStep()) return;
  const address = addressOf(present);
  window.history.replaceState(entryFor(step, present, address), '', address ?? location.href);
}

function entryFor(step: number, picture: ViewState, address: string | null): Entry {
  return address === null ? { step, query: encodeAddress(picture) } : { step };
}

/** Null where the picture fits no address and no view has it yet. */
function addressOf(picture: ViewState): string | null {
  const view = viewAddress(picture);
  if (view !== null) return view;
  const query = encodeAddress(picture);
  if (query.length > LONGEST_QUERY) return null;
  return query === '' ? '/' : `/?${query}`;
}

/**
 * A view is kept for good, so a large picture becomes one only when somebody may be about to take the address away: the
 * window loses the focus, as to its address bar. Until then the browser's history holds the picture, for a reload too.
 */
function saveBeforeLeaving(session: Session): void {
  const { actors } = session.get().history.present;
  if (addressOf(session.get().history.present) !== null || beingSaved.has(actors)) return;
  beingSaved.add(actors);
  void session
    .work(async (signal) => {
      await saveLargePicture(session, signal);
      replace(session);
    })
    .finally(() => beingSaved.delete(actors));
}

const beingSaved = new Set<readonly PlacedActor[]>();

import { encodeAddress } from '../../core/view/address.ts';
import type { Explorer } from '../state/explorer.ts';
import { openAddress } from './open.ts';
import type { Session } from './session.ts';

/** Browsers refuse more than about a hundred changes of the address in ten seconds. */
const CALM = 120;

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
    if (history.step > currentStep())
      window.history.pushState({ step: history.step }, '', addressOf(session.get()));
    else timer = setTimeout(() => replaceAddress(session.get()), CALM);
  });

  addEventListener('popstate', () => {
    const step = currentStep();
    const before = session.get().history;
    session.dispatch({ type: 'travel', step });
    if (session.get().history === before && step !== before.step) void openAddress(session, location, step);
  });
}

export function undo(session: Session): void {
  if (session.get().history.step > 0) window.history.back();
}

export function redo(session: Session): void {
  if (session.get().history.future.length > 0) window.history.forward();
}

/** Goes to an address within the explorer, as a step that can be undone. */
export function visit(session: Session, address: string): void {
  const step = session.get().history.step + 1;
  window.history.pushState({ step }, '', new URL(address, location.origin));
  void openAddress(session, location, step);
}

/** The number of the step at which the browser stands. */
export function currentStep(): number {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'step' in state ? Number(state.step) : 0;
}

function replaceAddress(explorer: Explorer): void {
  const { step } = explorer.history;
  if (step === currentStep()) window.history.replaceState({ step }, '', addressOf(explorer));
}

/** An opened view keeps its short address until something in it is changed. */
function addressOf({ history, view }: Explorer): string {
  if (view && view.step === history.step) return `/v/${encodeURIComponent(view.id)}`;
  const query = encodeAddress(history.present);
  return query === '' ? '/' : `/?${query}`;
}

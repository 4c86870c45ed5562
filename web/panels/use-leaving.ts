import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../state/explorer.ts';
import { useSession } from './context.ts';

/** In milliseconds: what only confirms leaves soon, what offers something stays long enough to be chosen. */
const SOON = 8_000;
const LATE = 24_000;

const CONFIRMING: ReadonlySet<Notice['type']> = new Set([
  'addressCopied',
  'citationCopied',
  'added',
  'goesOn',
]);
const OFFERING: ReadonlySet<Notice['type']> = new Set(['expanded', 'nothingToAdd']);

/** Sends a notice away that nobody need answer, but not while the pointer or the focus is on it. */
export function useLeaving(notice: Notice | null) {
  const session = useSession();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const after = notice && patienceFor(notice);
    if (!after || isHeld) return;
    const timer = setTimeout(() => session.dispatch({ type: 'notify', notice: null }), after);
    return () => clearTimeout(timer);
  }, [notice, isHeld, session]);
  useEffect(() => setHeld(false), [notice]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocusIn: () => setHeld(true),
    onFocusOut: () => setHeld(false),
  };
}

function patienceFor({ type }: Notice): number | null {
  return CONFIRMING.has(type) ? SOON : OFFERING.has(type) ? LATE : null;
}

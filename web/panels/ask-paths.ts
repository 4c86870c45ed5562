import type { Session } from '../commands/session.ts';

/** Opens the paths panel with one end chosen, and puts the reader where the other is to be chosen. */
export function askPaths(session: Session, draft: { from?: string; to?: string | null }): void {
  session.dispatch({ type: 'askPaths', draft });
  // The field may only now be coming into being.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('.path-ends input');
    (field ?? document.getElementById('side-content'))?.focus();
  });
}

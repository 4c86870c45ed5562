import type { Session } from '../../commands/session.ts';

/** Opens the paths panel with one end chosen, and puts the reader where the other is to be chosen. */
export function askPaths(session: Session, draft: { from?: string; to?: string | null }): void {
  session.dispatch({ type: 'askPaths', draft });
  // The field may only now be coming into being, or its code be on the way: it then takes the focus from the panel.
  requestAnimationFrame(() => {
    document.getElementById('side-content')?.focus();
    toOpenEnd();
  });
}

/** From the panel on to the end that is still to be chosen, where there is one. */
export function toOpenEnd(): void {
  if (document.activeElement?.id !== 'side-content') return;
  document.querySelector<HTMLElement>('.path-ends input')?.focus();
}

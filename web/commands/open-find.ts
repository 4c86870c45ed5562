import type { Session } from './session.ts';

/** Opens the field that finds within the picture; where it is open already, takes the reader there. */
export function openFind(session: Session): void {
  if (session.get().history.present.actors.length === 0) return;
  if (session.get().find === null) session.dispatch({ type: 'find', find: { text: '', at: null } });
  // The field may only now be coming into being.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('#find');
    field?.focus();
    field?.select();
  });
}

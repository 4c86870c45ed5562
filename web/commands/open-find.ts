import type { Session } from './session.ts';

/** Opens the field that finds within the picture; where it is open already, takes the reader there. */
export function openFind(session: Session): void {
  const { history, find } = session.get();
  if (history.present.actors.length === 0) return;
  if (find === null) {
    session.dispatch({ type: 'find', find: { text: '', at: null } });
  } else {
    const field = document.querySelector<HTMLInputElement>('#find');
    field?.focus();
    field?.select();
  }
}

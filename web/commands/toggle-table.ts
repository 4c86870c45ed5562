import type { Session } from './session.ts';

/** Opens the table where it is closed, and closes it where it is open. */
export function toggleTable(session: Session): void {
  session.dispatch({ type: 'openTable', isOpen: !session.get().isTableOpen });
}

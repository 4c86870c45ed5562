import type { Session } from './session.ts';

/** Copies the address of the picture, and says so. */
export function copyAddress(session: Session): Promise<void> {
  return session.work(async () => {
    await navigator.clipboard.writeText(location.href);
    session.dispatch({ type: 'notify', notice: { type: 'addressCopied' } });
  });
}

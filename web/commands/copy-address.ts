import { settledAddress } from './address-sync.ts';
import type { Session } from './session.ts';

/** Copies the address of the picture, and says so. */
export function copyAddress(session: Session): Promise<void> {
  return session.work(async (signal) => {
    await navigator.clipboard.writeText(await settledAddress(session, signal));
    session.dispatch({ type: 'notify', notice: { type: 'addressCopied' } });
  });
}

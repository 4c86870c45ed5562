import { useCallback, useEffect, useState } from 'preact/hooks';
import { useExplorer, useSession } from './context.ts';

type Dialogs = typeof import('./match-dialog.tsx');

/** The window that some part of the page has asked for. Its code is fetched only then. */
export function OpenedDialog() {
  const session = useSession();
  const { dialog } = useExplorer();
  const [dialogs, setDialogs] = useState<Dialogs | null>(null);
  const close = useCallback(() => session.dispatch({ type: 'openDialog', dialog: null }), [session]);
  const isWanted = dialog !== null;
  useEffect(() => {
    if (isWanted) void session.work(async () => setDialogs(await import('./match-dialog.tsx')));
  }, [isWanted, session]);
  return dialog && dialogs && <dialogs.MatchDialog names={dialog.names} onClose={close} />;
}

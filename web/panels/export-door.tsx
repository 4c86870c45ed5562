import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExportRequest } from '../state/export-scope.ts';
import { useExplorer, useSession } from './context.ts';

type ExportDialog = ComponentType<{ request: ExportRequest; onClose: () => void }>;

/** The export dialog, fetched when it is first asked for: nothing of it weighs on the page before. */
export function ExportDoor() {
  const session = useSession();
  const { exporting } = useExplorer();
  const [dialog, setDialog] = useState<{ Dialog: ExportDialog } | null>(null);
  const isWanted = exporting !== null && dialog === null;
  useEffect(() => {
    if (!isWanted) return;
    void session.work(async () => {
      const { ExportDialog } = await import('./export-dialog.tsx');
      setDialog({ Dialog: ExportDialog });
    });
  }, [isWanted]);
  if (exporting === null || dialog === null) return null;
  const close = () => session.dispatch({ type: 'export', request: null });
  return <dialog.Dialog request={exporting} onClose={close} />;
}

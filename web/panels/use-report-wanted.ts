import { useEffect, useRef } from 'preact/hooks';
import { isReportWanted } from '../state/report-wanted.ts';
import { useExplorer } from './context.ts';

/** Opens the dialog for reports once the picture is there, where the address that one came by asks for it. */
export function useReportWanted(open: () => void): void {
  const { history } = useExplorer();
  // The address loses its mark as soon as it follows the picture.
  const isWanted = useRef(isReportWanted(location.hash));
  const isThere = history.present.actors.length > 0;
  useEffect(() => {
    if (!isWanted.current || !isThere) return;
    isWanted.current = false;
    open();
  }, [isThere, open]);
}

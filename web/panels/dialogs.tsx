import type { ExportRequest } from '../state/export-scope.ts';
import type { PastedName } from '../state/pasted-names.ts';
import { ExpandDialog } from './expand-dialog.tsx';
import { Later } from './later.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export type OpenDialog =
  | { type: 'help' }
  | { type: 'saveView' }
  | { type: 'expand'; ids: readonly string[] }
  | { type: 'match'; names: readonly PastedName[] }
  | { type: 'export'; request: ExportRequest };

interface Props {
  dialog: OpenDialog | null;
  onClose: () => void;
}

/** The window that is open over the explorer. */
export function Dialogs({ dialog, onClose }: Props) {
  switch (dialog?.type) {
    case 'help':
      return <ShortcutsDialog onClose={onClose} />;
    case 'saveView':
      return <SaveViewDialog onClose={onClose} />;
    case 'expand':
      return <ExpandDialog ids={dialog.ids} onClose={onClose} />;
    case 'match':
      return <Later load={loadMatch}>{(Match) => <Match names={dialog.names} onClose={onClose} />}</Later>;
    case 'export':
      return (
        <Later load={loadExport}>{(Export) => <Export request={dialog.request} onClose={onClose} />}</Later>
      );
    default:
      return null;
  }
}

const loadExport = async () => (await import('./export-dialog.tsx')).ExportDialog;
const loadMatch = async () => (await import('./match-dialog.tsx')).MatchDialog;

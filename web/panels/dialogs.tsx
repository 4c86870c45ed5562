import type { EditRequest } from '../state/editing/edit-request.ts';
import type { ExportRequest } from '../state/export-scope.ts';
import type { PastedName } from '../state/pasted-names.ts';
import { Later } from './later.tsx';

export type OpenDialog =
  | { type: 'help' }
  | { type: 'saveView' }
  | { type: 'report' }
  | { type: 'otherView' }
  | { type: 'expand'; ids: readonly string[] }
  | { type: 'match'; names: readonly PastedName[] }
  | { type: 'export'; request: ExportRequest }
  | { type: 'edit'; request: EditRequest | undefined };

interface Props {
  dialog: OpenDialog | null;
  onClose: () => void;
}

const loadHelp = async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog;
const loadSaveView = async () => (await import('./views/save-view-dialog.tsx')).SaveViewDialog;
const loadReport = async () => (await import('./report/report-dialog.tsx')).ReportDialog;
const loadOtherView = async () => (await import('./views/other-view-dialog.tsx')).OtherViewDialog;
const loadExpand = async () => (await import('./expand/expand-dialog.tsx')).ExpandDialog;
const loadMatch = async () => (await import('./matching/match-dialog.tsx')).MatchDialog;
const loadEditing = async () => (await import('./editing/editing-dialog.tsx')).EditingDialog;
const loadExport = async () => (await import('./exchange/export-dialog.tsx')).ExportDialog;

/** The window that is open over the explorer. The code of each is fetched when it is first asked for. */
export function Dialogs({ dialog, onClose }: Props) {
  switch (dialog?.type) {
    case 'help':
      return <Later load={loadHelp}>{(Help) => <Help onClose={onClose} />}</Later>;
    case 'saveView':
      return <Later load={loadSaveView}>{(SaveView) => <SaveView onClose={onClose} />}</Later>;
    case 'report':
      return <Later load={loadReport}>{(Report) => <Report onClose={onClose} />}</Later>;
    case 'otherView':
      return <Later load={loadOtherView}>{(OtherView) => <OtherView onClose={onClose} />}</Later>;
    case 'expand':
      return <Later load={loadExpand}>{(Expand) => <Expand ids={dialog.ids} onClose={onClose} />}</Later>;
    case 'match':
      return <Later load={loadMatch}>{(Match) => <Match names={dialog.names} onClose={onClose} />}</Later>;
    case 'export':
      return (
        <Later load={loadExport}>{(Export) => <Export request={dialog.request} onClose={onClose} />}</Later>
      );
    case 'edit':
      return (
        <Later load={loadEditing}>{(Edit) => <Edit request={dialog.request} onClose={onClose} />}</Later>
      );
    default:
      return null;
  }
}

import type { PastedName } from '../state/pasted-names.ts';
import { ExpandDialog } from './expand-dialog.tsx';
import { Later } from './later.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export type OpenDialog =
  | { type: 'help' }
  | { type: 'saveView' }
  | { type: 'expand'; ids: readonly string[] }
  | { type: 'match'; names: readonly PastedName[] };

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
    default:
      return null;
  }
}

const loadMatch = async () => (await import('./match-dialog.tsx')).MatchDialog;

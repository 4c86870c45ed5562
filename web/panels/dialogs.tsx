import { ExpandDialog } from './expand-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export type OpenDialog = { type: 'help' } | { type: 'saveView' } | { type: 'expand'; ids: readonly string[] };

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
    default:
      return null;
  }
}

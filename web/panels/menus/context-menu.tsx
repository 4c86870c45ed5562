import { ChevronLeft } from 'lucide';
import { useCallback, useState } from 'preact/hooks';
import { isAmongSeveral } from '../../state/selection.ts';
import { useExplorer } from '../context.ts';
import type { MenuRequest } from '../doors.ts';
import { EditingPart } from '../editing/editing-part.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { ActorMenu } from './actor-menu.tsx';
import { CanvasMenu } from './canvas-menu.tsx';
import { LayoutsMenu } from './layouts-menu.tsx';
import { LinkMenu } from './link-menu.tsx';
import { Menu } from './menu.tsx';
import { MenuItem } from './menu-item.tsx';
import { SeveralMenu } from './several-menu.tsx';

interface Props {
  request: MenuRequest;
  onClose: () => void;
}

/** What can be done with what is under the pointer, or with all that is selected where it belongs to that. */
export function ContextMenu({ request: { target, at, former, isOfLayouts = false }, onClose }: Props) {
  const words = useWords();
  const { selection } = useExplorer();
  const [areLayoutsOpen, setLayoutsOpen] = useState(isOfLayouts);
  const choose = useCallback(
    (deed: () => void) => () => {
      onClose();
      deed();
    },
    [onClose],
  );
  const back = () => setLayoutsOpen(false);
  const isSeveral = target !== null && isAmongSeveral(selection, target);

  function content() {
    if (areLayoutsOpen)
      return (
        <>
          <LayoutsMenu choose={choose} />
          {!isOfLayouts && <BackItem onBack={back} />}
        </>
      );
    if (!target) return <CanvasMenu choose={choose} onLayouts={() => setLayoutsOpen(true)} />;
    if (isSeveral) return <SeveralMenu choose={choose} />;
    return target.type === 'actor' ? (
      <ActorMenu id={target.id} former={former ?? selection.actors} choose={choose} />
    ) : (
      <LinkMenu id={target.id} choose={choose} />
    );
  }

  return (
    <Menu
      label={words.more}
      style={{ left: `${at.x}px`, top: `${at.y}px` }}
      page={areLayoutsOpen ? 'layouts' : 'main'}
      onClose={onClose}
      onBack={areLayoutsOpen && !isOfLayouts ? back : undefined}
    >
      {content()}
      {!areLayoutsOpen && !isSeveral && (
        <EditingPart>{(parts) => <parts.TargetEntries target={target} choose={choose} />}</EditingPart>
      )}
    </Menu>
  );
}

function BackItem({ onBack }: { onBack: () => void }) {
  const words = useWords();
  return (
    <>
      <hr />
      <MenuItem onChoose={onBack}>
        <Icon of={ChevronLeft} size={14} /> {words.back}
      </MenuItem>
    </>
  );
}

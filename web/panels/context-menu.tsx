import { useCallback } from 'preact/hooks';
import { ActorMenu } from './actor-menu.tsx';
import type { MenuRequest } from './canvas-host.tsx';
import { CanvasMenu } from './canvas-menu.tsx';
import { LinkMenu } from './link-menu.tsx';
import { Menu } from './menu.tsx';
import { useWords } from './preferences.tsx';

interface Props {
  request: MenuRequest;
  onClose: () => void;
}

/** What can be done with what is under the pointer. */
export function ContextMenu({ request: { target, at }, onClose }: Props) {
  const words = useWords();
  const choose = useCallback(
    (deed: () => void) => () => {
      onClose();
      deed();
    },
    [onClose],
  );
  return (
    <Menu label={words.more} style={{ left: `${at.x}px`, top: `${at.y}px` }} onClose={onClose}>
      {target?.type === 'actor' && <ActorMenu id={target.id} choose={choose} />}
      {target?.type === 'link' && <LinkMenu id={target.id} choose={choose} />}
      {!target && <CanvasMenu choose={choose} />}
    </Menu>
  );
}

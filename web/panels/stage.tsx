import { useCallback, useState } from 'preact/hooks';
import type { Shown } from '../state/shown.ts';
import { CanvasHost, type MenuRequest } from './canvas-host.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { useExplorer } from './context.ts';
import { ContextMenu } from './context-menu.tsx';
import { EmptyState } from './empty-state.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Progress } from './progress.tsx';
import { StageBar } from './stage-bar.tsx';

interface Props {
  shown: Shown;
  onHelp: () => void;
}

/** The middle: the canvas and what stands over it. */
export function Stage({ shown, onHelp }: Props) {
  const explorer = useExplorer();
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const isEmpty = explorer.history.present.actors.length === 0;
  return (
    <main class="stage" id="stage">
      <Progress />
      <CanvasHost shown={shown} onMenu={setMenu} />
      {isEmpty ? (
        explorer.working === 0 && <EmptyState />
      ) : (
        <>
          <StageBar shown={shown} />
          <CanvasTools onHelp={onHelp} />
        </>
      )}
      <NoticeBar />
      {menu && <ContextMenu request={menu} onClose={closeMenu} />}
    </main>
  );
}

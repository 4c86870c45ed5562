import type { Shown } from '../state/shown.ts';
import { AllHidden } from './all-hidden.tsx';
import { CanvasHost } from './canvas-host.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { useExplorer } from './context.ts';
import type { MenuRequest } from './doors.ts';
import { EmptyState } from './empty-state.tsx';
import { useFileDrop } from './exchange/use-file-drop.ts';
import { FindBar } from './find-bar.tsx';
import { ContextMenu } from './menus/context-menu.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { useWords } from './preferences.tsx';
import { Progress } from './progress.tsx';
import { StageBar } from './stage-bar.tsx';

interface Props {
  shown: Shown;
  menu: MenuRequest | null;
  onMenuClose: () => void;
}

/** The middle: the canvas and what stands over it. */
export function Stage({ shown, menu, onMenuClose }: Props) {
  const words = useWords();
  const explorer = useExplorer();
  const { isOver, handlers } = useFileDrop();
  const isEmpty = explorer.history.present.actors.length === 0;
  return (
    <main class="stage" id="stage" {...handlers}>
      <Progress />
      <CanvasHost shown={shown} />
      {isEmpty ? (
        explorer.working === 0 && <EmptyState />
      ) : (
        <>
          <StageBar shown={shown} />
          <AllHidden shown={shown} />
          <CanvasTools areLayoutsOpen={menu?.isOfLayouts === true} />
          {explorer.find && <FindBar shown={shown} find={explorer.find} />}
        </>
      )}
      <NoticeBar />
      {isOver && <p class="drop-here">{words.dropHere}</p>}
      {menu && <ContextMenu request={menu} onClose={onMenuClose} />}
    </main>
  );
}

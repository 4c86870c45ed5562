import { useCallback, useState } from 'preact/hooks';
import type { Shown } from '../state/shown.ts';
import { ActorList } from './actor-list.tsx';
import { CanvasHost, type MenuRequest } from './canvas-host.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { useExplorer } from './context.ts';
import { ContextMenu } from './context-menu.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportDoor } from './export-door.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { useWords } from './preferences.tsx';
import { Progress } from './progress.tsx';
import { StageBar } from './stage-bar.tsx';
import { useFileDrop } from './use-file-drop.ts';

interface Props {
  shown: Shown;
  onHelp: () => void;
}

/** The middle: the canvas and what stands over it. */
export function Stage({ shown, onHelp }: Props) {
  const words = useWords();
  const explorer = useExplorer();
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const { isOver, handlers } = useFileDrop();
  const isEmpty = explorer.history.present.actors.length === 0;
  return (
    <main class="stage" id="stage" {...handlers}>
      <Progress />
      <CanvasHost shown={shown} onMenu={setMenu} />
      {isEmpty ? (
        explorer.working === 0 && <EmptyState />
      ) : (
        <>
          <StageBar shown={shown} />
          <CanvasTools onHelp={onHelp} />
          <ActorList shown={shown} />
        </>
      )}
      <NoticeBar />
      {isOver && <p class="drop-here">{words.dropHere}</p>}
      <ExportDoor />
      {menu && <ContextMenu request={menu} onClose={closeMenu} />}
    </main>
  );
}

import { CircleQuestionMark, Lasso, Maximize, Minus, MousePointerClick, Plus, TextSearch } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useExplorer, useWorkshop } from './context.ts';
import { useDoors } from './doors.ts';
import { IconButton } from './icon-button.tsx';
import { LAYOUT_ICONS } from './menus/layouts-menu.tsx';
import { layoutsRequest } from './menus/layouts-request.ts';
import { useWords } from './preferences.tsx';

/** How much closer one step brings. */
export const ZOOM_STEP = 1.35;

/** At the canvas's lower right corner: how it is laid out, selecting several, closer, further, whole. */
export function CanvasTools({ areLayoutsOpen }: { areLayoutsOpen: boolean }) {
  const words = useWords();
  const { session, canvas } = useWorkshop();
  const doors = useDoors();
  const { history, isGathering } = useExplorer();
  const { layout } = history.present;
  const [isLasso, setLasso] = useState(false);
  useEffect(() => {
    canvas.current?.setLasso(isLasso);
    return () => canvas.current?.setLasso(false);
  }, [canvas, isLasso]);
  return (
    <div class="canvas-tools">
      <div class="tool-group">
        <IconButton
          icon={LAYOUT_ICONS[layout]}
          label={`${words.layout}: ${words.layouts[layout]}`}
          isOpen={areLayoutsOpen}
          onClick={() => doors.menu(layoutsRequest())}
        />
        <IconButton
          icon={MousePointerClick}
          label={words.selectSeveral}
          isPressed={isGathering}
          onClick={() => session.dispatch({ type: 'gather', isGathering: !isGathering })}
        />
        <IconButton icon={Lasso} label={words.lasso} isPressed={isLasso} onClick={() => setLasso(!isLasso)} />
      </div>
      <div class="tool-group">
        <IconButton
          icon={Plus}
          class="zoom-tool"
          label={words.zoomIn}
          onClick={() => canvas.current?.zoomBy(ZOOM_STEP)}
        />
        <IconButton
          icon={Minus}
          class="zoom-tool"
          label={words.zoomOut}
          onClick={() => canvas.current?.zoomBy(1 / ZOOM_STEP)}
        />
        <IconButton icon={TextSearch} label={words.find.name} onClick={doors.find} />
        <IconButton icon={Maximize} label={words.fit} onClick={() => canvas.current?.fit()} />
        <IconButton icon={CircleQuestionMark} label={words.shortcuts} onClick={doors.help} />
      </div>
    </div>
  );
}

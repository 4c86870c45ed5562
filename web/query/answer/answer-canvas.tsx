import { Maximize, Minus, Plus } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ZOOM_STEP } from '../../panels/canvas-tools.tsx';
import { useExplorer, useWorkshop } from '../../panels/context.ts';
import { focusCanvas } from '../../panels/focus.ts';
import { IconButton } from '../../panels/icon-button.tsx';
import { usePreferences } from '../../panels/preferences.tsx';
import { useKeyboardMark } from '../../panels/use-keyboard-mark.ts';
import { sceneOf } from '../../state/scene.ts';
import type { Shown } from '../../state/shown.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';

/** Keys mean something on it. */
const FOCUSABLE = { tabIndex: 0 } as const;

/** Where an answer is drawn: as in the explorer, but for what would add to it. */
export function AnswerCanvas({ shown }: { shown: Shown }) {
  const { words, lang, theme } = usePreferences();
  const { session, canvas } = useWorkshop();
  const { history, selection, today } = useExplorer();
  const { labels, camera } = history.present;
  const host = useRef<HTMLDivElement>(null);
  const scene = useMemo(() => sceneOf(shown, { labels, lang }, { day: today }), [shown, labels, lang, today]);
  const latest = useRef(() => {});
  latest.current = () => {
    canvas.current?.paint(theme);
    canvas.current?.draw(scene, camera);
    canvas.current?.emphasise({ selection, route: null, found: null });
  };
  useKeyboardMark();
  useEffect(() => {
    let isGone = false;
    void session.work(async () => {
      const { GraphCanvas } = await import('../../canvas/graph-canvas.ts');
      if (isGone || !host.current) return;
      canvas.current = new GraphCanvas(host.current, theme, {
        select: (chosen, add) => session.dispatch({ type: 'select', selection: chosen, add }),
        move: (places) => session.dispatch({ type: 'move', places }),
        look: (seen) => session.dispatch({ type: 'look', camera: seen }),
        // The picture is the answer: nothing is added to it, nothing taken away.
        expandOrCollapse: () => {},
        openMenu: () => {},
        covered: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
        buttons: () => [],
      });
      latest.current();
    });
    return () => {
      isGone = true;
      canvas.current?.destroy();
      canvas.current = null;
    };
  }, [session, canvas]);
  useEffect(() => latest.current(), [scene, camera, selection, theme]);
  const onKeyDown = useCanvasKeys();
  return (
    <div class="answer-stage">
      <div
        ref={host}
        id="canvas"
        class="canvas"
        role="application"
        {...FOCUSABLE}
        aria-label={words.answer.canvas}
        onKeyDown={onKeyDown}
        // Cytoscape takes the focus away when the button goes down.
        onPointerUp={focusCanvas}
        onContextMenu={(event) => event.preventDefault()}
      />
      <div class="answer-tools tool-group">
        <IconButton icon={Plus} label={words.zoomIn} onClick={() => canvas.current?.zoomBy(ZOOM_STEP)} />
        <IconButton
          icon={Minus}
          label={words.zoomOut}
          onClick={() => canvas.current?.zoomBy(1 / ZOOM_STEP)}
        />
        <IconButton icon={Maximize} label={words.fit} onClick={() => canvas.current?.fit()} />
      </div>
    </div>
  );
}

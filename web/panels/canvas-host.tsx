import { useEffect, useMemo, useRef } from 'preact/hooks';
import { expandOrCollapse } from '../commands/expand.ts';
import { captionsOf } from '../state/captions.ts';
import { findIn } from '../state/find.ts';
import { sceneOf } from '../state/scene.ts';
import type { Shown } from '../state/shown.ts';
import { useExplorer, useWorkshop } from './context.ts';
import { boxesOfTools, coveredByTools } from './covered.ts';
import { useDoors } from './doors.ts';
import { focusCanvas, isFocusLost, isMenuOpen } from './focus.ts';
import { openMenuOf } from './menus/menu-of.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  shown: Shown;
}

/** Where the graph is drawn. The code that draws arrives after the page does. */
export function CanvasHost({ shown }: Props) {
  const { words, lang, theme } = usePreferences();
  const { session, canvas } = useWorkshop();
  const doors = useDoors();
  const explorer = useExplorer();
  const { labels, camera, activeOn, comparedWith, layout } = explorer.history.present;
  const { today } = explorer;
  const isEmpty = explorer.history.present.actors.length === 0;
  const host = useRef<HTMLDivElement>(null);
  const scene = useMemo(() => {
    const drawn = sceneOf(shown, { labels, lang }, { day: activeOn ?? today, comparedWith });
    return { ...drawn, captions: captionsOf(drawn.actors, layout, lang) };
  }, [shown, labels, lang, activeOn, comparedWith, today, layout]);
  const { selection, route, find } = explorer;
  const found = useMemo(() => {
    const targets = find ? findIn(shown, find.text, lang) : [];
    return targets.length > 0 ? new Set(targets.map(({ id }) => id)) : null;
  }, [shown, find?.text, lang]);

  const latest = useRef(() => {});
  latest.current = () => {
    canvas.current?.paint(theme);
    canvas.current?.draw(scene, camera);
    canvas.current?.emphasise({ selection, route, found });
  };

  useEffect(() => {
    let isGone = false;
    void session.work(async () => {
      const { GraphCanvas } = await import('../canvas/graph-canvas.ts');
      if (isGone || !host.current) return;
      canvas.current = new GraphCanvas(host.current, theme, {
        select(selection, add) {
          // The finger that held until the menu came is lifted: that selects nothing.
          if (isMenuOpen()) return;
          session.dispatch({ type: 'select', selection, add: add || session.get().isGathering });
        },
        expandOrCollapse: (id) => expandOrCollapse(session, id),
        move: (places) => session.dispatch({ type: 'move', places }),
        covered: coveredByTools,
        buttons: boxesOfTools,
        look: (seen) => session.dispatch({ type: 'look', camera: seen }),
        openMenu: (target, at) => openMenuOf(session, doors, target, at),
      });
      latest.current();
    });
    return () => {
      isGone = true;
      canvas.current?.destroy();
      canvas.current = null;
    };
  }, [session, canvas, doors.menu]);

  useEffect(() => canvas.current?.draw(scene, camera), [scene, camera]);
  useEffect(() => canvas.current?.emphasise({ selection, route, found }), [selection, route, found]);
  useEffect(() => canvas.current?.paint(theme), [theme]);
  // What was brought is not to lie under the notice that tells of it.
  const isTelling = explorer.notice?.type === 'expanded';
  useEffect(() => {
    if (isTelling) canvas.current?.makeRoom();
  }, [isTelling]);
  // Keys mean something on the canvas, so it has the focus once there is a picture and nobody else wants it.
  useEffect(() => {
    if (!isEmpty && isFocusLost(null)) focusCanvas();
  }, [isEmpty]);

  return (
    <div
      ref={host}
      id="canvas"
      class="canvas"
      role="application"
      aria-label={words.canvas}
      tabIndex={isEmpty ? -1 : 0}
      // Cytoscape takes the focus away when the button goes down.
      onPointerUp={() => !isMenuOpen() && focusCanvas()}
      onContextMenu={(event) => event.preventDefault()}
    />
  );
}

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { expandOrCollapse } from '../commands/expand.ts';
import { findIn } from '../state/find.ts';
import { sceneOf } from '../state/scene.ts';
import type { Target } from '../state/selection.ts';
import type { Shown } from '../state/shown.ts';
import { useExplorer, useWorkshop } from './context.ts';
import { usePreferences } from './preferences.tsx';

export interface MenuRequest {
  target: Target | null;
  at: { x: number; y: number };
}

interface Props {
  shown: Shown;
  onMenu: (request: MenuRequest) => void;
}

/** Where the graph is drawn. The code that draws arrives after the page does. */
export function CanvasHost({ shown, onMenu }: Props) {
  const { words, lang, theme } = usePreferences();
  const { session, canvas } = useWorkshop();
  const explorer = useExplorer();
  const { labels, camera, activeOn, comparedWith } = explorer.history.present;
  const { today } = explorer;
  const host = useRef<HTMLDivElement>(null);
  const scene = useMemo(
    () => sceneOf(shown, { labels, lang }, { day: activeOn ?? today, comparedWith }),
    [shown, labels, lang, activeOn, comparedWith, today],
  );
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
    void import('../canvas/graph-canvas.ts').then(({ GraphCanvas }) => {
      if (isGone || !host.current) return;
      canvas.current = new GraphCanvas(host.current, theme, {
        select: (selection, add) => session.dispatch({ type: 'select', selection, add }),
        expandOrCollapse: (id) => expandOrCollapse(session, id),
        move: (places) => session.dispatch({ type: 'move', places }),
        look: (seen) => session.dispatch({ type: 'look', camera: seen }),
        openMenu: (target, at) => onMenu({ target, at }),
      });
      latest.current();
    });
    return () => {
      isGone = true;
      canvas.current?.destroy();
      canvas.current = null;
    };
  }, [session, canvas]);

  useEffect(() => canvas.current?.draw(scene, camera), [scene, camera]);
  useEffect(() => canvas.current?.emphasise({ selection, route, found }), [selection, route, found]);
  useEffect(() => canvas.current?.paint(theme), [theme]);

  return (
    <div
      ref={host}
      id="canvas"
      class="canvas"
      role="application"
      aria-label={words.canvas}
      tabIndex={-1}
      onContextMenu={(event) => event.preventDefault()}
    />
  );
}

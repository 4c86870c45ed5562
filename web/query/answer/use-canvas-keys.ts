import { ZOOM_STEP } from '../../panels/canvas-tools.tsx';
import { useWorkshop } from '../../panels/context.ts';
import { moveTo } from '../../panels/key-moves.ts';
import { type ShortcutName, shortcutOf } from '../../state/keys.ts';
import { nothing } from '../../state/selection.ts';
import { focusDetails } from './answer-details.tsx';

/** The explorer's keys, as far as they only look: arrows, Enter, Esc, and those of the camera. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const { session, canvas } = useWorkshop();
  const deeds: Partial<Record<ShortcutName, () => void>> = {
    left: () => moveTo(session, canvas, 'LEFT'),
    right: () => moveTo(session, canvas, 'RIGHT'),
    up: () => moveTo(session, canvas, 'UP'),
    down: () => moveTo(session, canvas, 'DOWN'),
    details: focusDetails,
    zoomIn: () => canvas.current?.zoomBy(ZOOM_STEP),
    zoomOut: () => canvas.current?.zoomBy(1 / ZOOM_STEP),
    fit: () => canvas.current?.fit(),
    escape: () => session.dispatch({ type: 'select', selection: nothing }),
  };
  return (event) => {
    const name = shortcutOf(event, 'CANVAS');
    const deed = name === null ? undefined : deeds[name];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
}

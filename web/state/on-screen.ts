import type { ViewState } from '../../core/view/state.ts';

interface Size {
  width: number;
  height: number;
}

interface Spot {
  x: number;
  y: number;
}

/** Where an actor is drawn, in pixels from the canvas's corner; null: it is not in the picture, or out of sight. */
export function spotOnScreen({ actors, camera }: ViewState, id: string, size: Size): Spot | null {
  const actor = actors.find((candidate) => candidate.id === id);
  if (!camera || actor?.x === undefined || actor.y === undefined) return null;
  const spot = {
    x: Math.round(size.width / 2 + (actor.x - camera.x) * camera.zoom),
    y: Math.round(size.height / 2 + (actor.y - camera.y) * camera.zoom),
  };
  const isInSight = spot.x >= 0 && spot.y >= 0 && spot.x <= size.width && spot.y <= size.height;
  return isInSight ? spot : null;
}

export type ScreenDirection = 'UP' | 'DOWN' | 'LEFT' | 'RIGHT';

interface Placed {
  id: string;
  x: number;
  y: number;
}

/** How much further away somebody counts for each pixel aside. */
const ASIDE = 2;

/** The nearest actor that way, rather ahead than aside; null where nobody is. */
export function nearestTo(actors: readonly Placed[], id: string, direction: ScreenDirection): string | null {
  const from = actors.find((actor) => actor.id === id);
  if (!from) return null;
  let best: { id: string; distance: number } | null = null;
  for (const actor of actors) {
    const { ahead, aside } = along(direction, actor.x - from.x, actor.y - from.y);
    if (actor === from || ahead <= 0 || aside > 2 * ahead) continue;
    const distance = ahead + ASIDE * aside;
    if (!best || distance < best.distance) best = { id: actor.id, distance };
  }
  return best?.id ?? null;
}

function along(direction: ScreenDirection, x: number, y: number): { ahead: number; aside: number } {
  const ahead = { UP: -y, DOWN: y, LEFT: -x, RIGHT: x }[direction];
  return { ahead, aside: Math.abs(direction === 'UP' || direction === 'DOWN' ? x : y) };
}

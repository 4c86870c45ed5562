import { ASPECT, CELL, type Joined, type Place, type Places } from './places.ts';

/**
 * Lays out those who have links by `layOut`, and puts those without any in rows below them: nothing would hold them
 * near otherwise. Who is fixed is laid out with the linked ones.
 */
export function unlinkedBelow<Actor extends { id: string }>(
  actors: readonly Actor[],
  links: readonly Joined[],
  fixed: Places,
  layOut: (linked: readonly Actor[]) => Places,
): Places {
  const linked = new Set(links.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  const isHeld = ({ id }: Actor) => linked.has(id) || fixed.has(id);
  const places = layOut(actors.filter(isHeld));
  const others = actors.filter((actor) => !isHeld(actor));
  return new Map([...places, ...inRows(others, [...places.values()])]);
}

function inRows(actors: readonly { id: string }[], above: readonly Place[]): [string, Place][] {
  const xs = above.length > 0 ? above.map(({ x }) => x) : [0];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const top = above.length > 0 ? Math.max(...above.map(({ y }) => y)) + 1.5 * CELL.height : 0;
  const square = Math.ceil(Math.sqrt(actors.length * ASPECT));
  const longest = Math.max(square, Math.floor((right - left) / CELL.width) + 1);
  return actors.map(({ id }, index) => {
    const row = Math.floor(index / longest);
    const inRow = Math.min(longest, actors.length - row * longest);
    const x = (left + right) / 2 + ((index % longest) - (inRow - 1) / 2) * CELL.width;
    return [id, { x, y: top + row * CELL.height }];
  });
}

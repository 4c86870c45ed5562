import { compareText, type Joined, type Place, type Places } from './places.ts';

/**
 * How far aside of the line between two places a third one lies, as a way from the line to it; null where it is further
 * away than `room` or not beside the line at all.
 */
export function awayFromLine(place: Place, from: Place, to: Place, room: number): Place | null {
  const along = to.x - from.x;
  const down = to.y - from.y;
  const x = place.x - from.x;
  const y = place.y - from.y;
  const squared = along * along + down * down;
  const way = x * along + y * down;
  if (!(way > 0 && way < squared)) return null;
  const aside = y * along - x * down;
  if (aside * aside >= room * room * squared) return null;
  return { x: (-aside * down) / squared, y: (aside * along) / squared };
}

/** The two ends of a link, the same for every link between them. */
export function pairOf({ from, to }: Joined): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** The links as lines, in an order of their own: one for all between the same two actors, none from one to itself. */
export function linesOf(links: readonly Joined[]): Joined[] {
  const lines = new Map<string, Joined>();
  for (const { from, to } of links) {
    if (from === to) continue;
    const [first, last] = from < to ? [from, to] : [to, from];
    lines.set(`${first} ${last}`, { from: first, to: last });
  }
  return [...lines].sort(([one], [other]) => compareText(one, other)).map(([, line]) => line);
}

/** How often a straight line between two linked actors runs through a third. */
export function countInTheWay(places: Places, lines: readonly Joined[], room: number): number {
  let count = 0;
  for (const { from, to } of lines) {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) continue;
    for (const [id, place] of places)
      if (id !== from && id !== to && awayFromLine(place, start, end, room)) count += 1;
  }
  return count;
}

/** How often two lines cross. */
export function countCrossings(places: Places, lines: readonly Joined[]): number {
  let count = 0;
  lines.forEach((one, index) => {
    const [a, b] = [places.get(one.from), places.get(one.to)];
    for (const other of lines.slice(index + 1)) {
      const [c, d] = [places.get(other.from), places.get(other.to)];
      const haveAnEndInCommon = [other.from, other.to].some((id) => id === one.from || id === one.to);
      if (!a || !b || !c || !d || haveAnEndInCommon) continue;
      if (isLeftOf(a, b, c) !== isLeftOf(a, b, d) && isLeftOf(c, d, a) !== isLeftOf(c, d, b)) count += 1;
    }
  });
  return count;
}

function isLeftOf(from: Place, to: Place, { x, y }: Place): boolean {
  return (to.x - from.x) * (y - from.y) > (to.y - from.y) * (x - from.x);
}

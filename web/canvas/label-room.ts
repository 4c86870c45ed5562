export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

interface Taken {
  box: Box;
  owner: number;
  isBody: boolean;
}

const CELL = 96;

/** A tenth of the labels, at most so many, may lie across bodies: a crowded picture must at least name its hubs. */
const MOST_LEADERS = 12;
/** What the picture is about may, too. */
const MOST_EARLY = 24;

/** Which labels may be shown where each has one spot only. */
export function freeBoxes(
  labels: readonly Box[],
  bodies: readonly Box[],
  taken: readonly Box[] = [],
): boolean[] {
  return freeSpots(
    labels.map((label) => [label]),
    bodies,
    taken,
  ).map((spot) => spot !== null);
}

/**
 * At which of its spots each label may be shown, null: at none. The first labels and spots have precedence: those that
 * touch no label shown before, nothing that is taken and no actor's body but their own. `bodies[i]` belongs to
 * `labels[i]`; the first `early` labels are what the picture is about.
 */
export function freeSpots(
  labels: readonly (readonly Box[])[],
  bodies: readonly Box[],
  taken: readonly Box[] = [],
  early = 0,
): (number | null)[] {
  const leaders = Math.max(Math.min(MOST_LEADERS, labels.length / 10), Math.min(MOST_EARLY, early));
  const room = new Room();
  for (const box of taken) room.put({ box, owner: -1, isBody: false });
  bodies.forEach((box, owner) => {
    room.put({ box, owner, isBody: true });
  });
  return labels.map((spots, owner) => {
    const isFree = (acrossBodies: boolean) => (box: Box) =>
      !room.isTaken(box, (other) => other.owner !== owner && !(acrossBodies && other.isBody));
    const clear = spots.findIndex(isFree(false));
    const spot = clear < 0 && owner < leaders ? spots.findIndex(isFree(true)) : clear;
    const box = spots[spot];
    if (box) room.put({ box, owner, isBody: false });
    return box ? spot : null;
  });
}

/** Finds what lies near without looking at all. */
class Room {
  readonly #cells = new Map<string, Taken[]>();

  put(entry: Taken): void {
    for (const key of cellsOf(entry.box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
    }
  }

  isTaken(box: Box, counts: (other: Taken) => boolean): boolean {
    return cellsOf(box).some((key) =>
      this.#cells.get(key)?.some((other) => counts(other) && overlap(other.box, box)),
    );
  }
}

function cellsOf({ x1, y1, x2, y2 }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(x1 / CELL); column <= Math.floor(x2 / CELL); column += 1) {
    for (let row = Math.floor(y1 / CELL); row <= Math.floor(y2 / CELL); row += 1)
      cells.push(`${column}:${row}`);
  }
  return cells;
}

function overlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

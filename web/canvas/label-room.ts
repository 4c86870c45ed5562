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

/**
 * Which labels may be shown, the first having precedence: those that touch no label shown before, nothing that is taken
 * and no actor's body but their own. `bodies[i]` belongs to `labels[i]`.
 */
export function freeBoxes(
  labels: readonly Box[],
  bodies: readonly Box[],
  taken: readonly Box[] = [],
): boolean[] {
  const leaders = Math.min(MOST_LEADERS, labels.length / 10);
  const cells = new Map<string, Taken[]>();
  const put = (entry: Taken) => {
    for (const key of cellsOf(entry.box)) {
      const cell = cells.get(key);
      if (cell) cell.push(entry);
      else cells.set(key, [entry]);
    }
  };
  for (const box of taken) put({ box, owner: -1, isBody: false });
  bodies.forEach((box, owner) => {
    put({ box, owner, isBody: true });
  });
  return labels.map((label, index) => {
    const isBlocked = cellsOf(label).some((key) =>
      cells
        .get(key)
        ?.some(
          ({ box, owner, isBody }) => owner !== index && !(isBody && index < leaders) && overlap(box, label),
        ),
    );
    if (!isBlocked) put({ box: label, owner: index, isBody: false });
    return !isBlocked;
  });
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

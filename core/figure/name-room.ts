import { type Box, boxRound, hullOf, lengthWithin, meet } from '../drawing/box.ts';
import { Grid } from '../drawing/grid.ts';
import type { Point } from '../drawing/line-geometry.ts';

/** A straight part of a line, and the number of that line. */
interface Part {
  line: number;
  from: Point;
  to: Point;
}

/** What is near the places where a name may stand. */
export interface Near {
  taken: Box[];
  heads: Box[];
  /** Those of a line one after the other. */
  parts: Part[];
}

const COVERED_HEAD = 2;
const CROSSED_LINE = 0.8;
/** Of a line under a name, which counts as much as another line. */
const LONG_WAY = 25;
const MOST_ALONG = 1.8;

/** What is drawn already, for names to find room among. */
export class NameRoom {
  readonly #taken = new Grid<Box>();
  readonly #heads = new Grid<Box>();
  readonly #parts = new Grid<Part>();

  constructor(
    taken: readonly Box[],
    { ways, heads }: { ways: readonly (readonly Point[])[]; heads: readonly Box[] },
  ) {
    for (const box of taken) this.take(box);
    for (const head of heads) this.#heads.put(head, head);
    ways.forEach((way, line) => {
      way.forEach((to, step) => {
        const from = way[step - 1];
        if (from) this.#parts.put(hullOf([boxOfPoint(from), boxOfPoint(to)]), { line, from, to });
      });
    });
  }

  take(box: Box): void {
    this.#taken.put(box, box);
  }

  near(reach: Box): Near {
    const touches = (box: Box) => meet(box, reach);
    return {
      taken: [...this.#taken.near(reach)].filter(touches),
      heads: [...this.#heads.near(reach)].filter(touches),
      parts: [...this.#parts.near(reach)]
        .filter(({ from, to }) => lengthWithin(from, to, reach) > 0)
        .sort((one, other) => one.line - other.line),
    };
  }
}

/** What a name in a box costs by what it covers; more than `most`: how much more does not matter. */
export function costOfCovering({ heads, parts }: Near, box: Box, most: number): number {
  let cost = heads.filter((head) => meet(head, box)).length * COVERED_HEAD;
  let line = -1;
  for (const part of parts) {
    const length = lengthWithin(part.from, part.to, box);
    if (length === 0) continue;
    // A line that runs along a name is worse than one that crosses it.
    cost += (part.line === line ? 0 : CROSSED_LINE) + Math.min(length / LONG_WAY, MOST_ALONG);
    line = part.line;
    if (cost > most) break;
  }
  return cost;
}

/** A little more than a point, so that level lines have a height. */
function boxOfPoint({ x, y }: Point): Box {
  return boxRound(x, y, 1, 1);
}

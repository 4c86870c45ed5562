import type { Box } from './box.ts';

const CELL = 64;
/** Rows of a column, in keys: beyond so many cells share a key, and callers see that what is there is not near. */
const ROWS = 4096;

/** Finds what lies near a box without looking at all there is. */
export class Grid<Item> {
  readonly #cells = new Map<number, Item[]>();

  put(box: Box, item: Item): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(item);
      else this.#cells.set(key, [item]);
    }
  }

  /** Each once, those in the same cells: whether they touch is for the caller to see. */
  near(box: Box): Set<Item> {
    const found = new Set<Item>();
    for (const key of cellsOf(box)) for (const item of this.#cells.get(key) ?? []) found.add(item);
    return found;
  }
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
      keys.push(column * ROWS + row);
  return keys;
}

import { ASPECT, type Body, CELL, compareText, type Places } from './places.ts';

/** Rows of a table without lines, sorted by kind and then by name. */
export function gridLayout(bodies: readonly Body[]): Places {
  const sorted = [...bodies].sort(
    (one, other) =>
      compareText(one.kind, other.kind) || compareText(one.name, other.name) || compareText(one.id, other.id),
  );
  const columns = Math.max(1, Math.round(Math.sqrt((sorted.length * ASPECT * CELL.height) / CELL.width)));
  const rows = Math.ceil(sorted.length / columns);
  return new Map(
    sorted.map(({ id }, index) => [
      id,
      {
        x: ((index % columns) - (columns - 1) / 2) * CELL.width,
        y: (Math.floor(index / columns) - (rows - 1) / 2) * CELL.height,
      },
    ]),
  );
}

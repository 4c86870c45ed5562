import type { Place, Places } from './places.ts';

/** No two actors come closer than this, from middle to middle: the largest mark and a little air. */
const ROOM = 54;
const STEP = 27;

/**
 * The same places with those moved a little that lie on one another or on what is fixed: to the nearest free spot, the
 * first having precedence. Answers the places of those that are not fixed.
 */
export function apart(places: Places, fixed: Places): Places {
  const taken = new Raster();
  for (const place of fixed.values()) taken.put(place);
  const free = new Map<string, Place>();
  for (const [id, place] of places) {
    if (fixed.has(id)) continue;
    const spot = nearestFree(place, taken);
    taken.put(spot);
    free.set(id, spot);
  }
  return free;
}

function nearestFree(place: Place, taken: Raster): Place {
  if (!taken.isTaken(place)) return place;
  for (let ring = 1; ; ring += 1) {
    const spots = 6 * ring;
    for (let index = 0; index < spots; index += 1) {
      const angle = (index / spots) * 2 * Math.PI;
      const spot = {
        x: place.x + ring * STEP * Math.cos(angle),
        y: place.y + ring * STEP * Math.sin(angle),
      };
      if (!taken.isTaken(spot)) return spot;
    }
  }
}

/** Finds who is near without looking at all. */
class Raster {
  readonly #cells = new Map<string, Place[]>();

  put(place: Place): void {
    const key = keyOf(Math.floor(place.x / ROOM), Math.floor(place.y / ROOM));
    const cell = this.#cells.get(key);
    if (cell) cell.push(place);
    else this.#cells.set(key, [place]);
  }

  isTaken({ x, y }: Place): boolean {
    const column = Math.floor(x / ROOM);
    const row = Math.floor(y / ROOM);
    for (let right = -1; right <= 1; right += 1) {
      for (let down = -1; down <= 1; down += 1) {
        const near = this.#cells.get(keyOf(column + right, row + down));
        if (near?.some((other) => Math.hypot(other.x - x, other.y - y) < ROOM)) return true;
      }
    }
    return false;
  }
}

function keyOf(column: number, row: number): string {
  return `${column}:${row}`;
}

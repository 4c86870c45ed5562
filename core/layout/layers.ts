import { groupBy } from '../group-by.ts';
import { neighboursOf } from './neighbours.ts';
import { CELL, compareText, type Joined, type Place, type Places } from './places.ts';

const SWEEPS = 4;
/** Between layers, besides the room that actors have anyway. */
const GAP = 60;

/**
 * From left to right along the links, or downwards: longest paths give the layers, the neighbours' middle the order in
 * them. For pictures too large for dagre, which looks better and takes minutes. A layer that is too long has several rows.
 */
export function layersLayout(
  ids: readonly string[],
  links: readonly Joined[],
  direction: 'RIGHT' | 'DOWN',
): Places {
  const sorted = [...ids].sort(compareText);
  const layers = layersBy(ranksOf(sorted, withoutCycles(sorted, links)));
  const longest = Math.max(12, Math.ceil(Math.sqrt(ids.length) * 1.3));
  const along = direction === 'RIGHT' ? CELL.width : CELL.height;
  const across = direction === 'RIGHT' ? CELL.height : CELL.width;
  const places = new Map<string, Place>();
  let depth = 0;
  for (const rows of ordered(joined(layers, longest), links).map((layer) => inRows(layer, longest))) {
    for (const row of rows) {
      row.forEach((id, index) => {
        const side = (index - (row.length - 1) / 2) * across;
        places.set(id, direction === 'RIGHT' ? { x: depth, y: side } : { x: side, y: depth });
      });
      depth += along;
    }
    depth += GAP;
  }
  return places;
}

/** Thin layers next to each other become one where there are more layers than anybody could see whole. */
function joined(layers: string[][], longest: number): string[][] {
  if (layers.length <= longest / 2) return layers;
  const result: string[][] = [];
  for (const layer of layers) {
    const last = result.at(-1);
    if (last && last.length + layer.length <= longest) last.push(...layer);
    else result.push([...layer]);
  }
  return result;
}

function inRows(layer: readonly string[], longest: number): string[][] {
  const count = Math.ceil(layer.length / longest);
  return Array.from({ length: count }, (_, row) => layer.filter((_, index) => index % count === row));
}

/** The links with those turned round that close a cycle on a walk from the first actor on. */
function withoutCycles(ids: readonly string[], links: readonly Joined[]): Map<string, string[]> {
  const out = groupBy(links, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const next = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const start of ids) {
    const walk = state.has(start) ? [] : [{ id: start, at: 0 }];
    while (walk.length > 0) {
      const step = walk[walk.length - 1];
      if (!step) break;
      state.set(step.id, 'open');
      const link = out.get(step.id)?.[step.at];
      step.at += 1;
      if (!link) {
        state.set(step.id, 'done');
        walk.pop();
      } else if (link.to !== step.id && next.has(link.to)) {
        if (state.get(link.to) === 'open') next.get(link.to)?.push(step.id);
        else next.get(step.id)?.push(link.to);
        if (!state.has(link.to)) walk.push({ id: link.to, at: 0 });
      }
    }
  }
  return next;
}

function ranksOf(ids: readonly string[], next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const targets of next.values()) for (const to of targets) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const ranks = new Map(ids.map((id) => [id, 0]));
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (const id of ready) {
    for (const to of next.get(id) ?? []) {
      ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(id) ?? 0) + 1));
      waiting.set(to, (waiting.get(to) ?? 0) - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  return ranks;
}

function layersBy(ranks: ReadonlyMap<string, number>): string[][] {
  const layers: string[][] = Array.from({ length: 1 + Math.max(0, ...ranks.values()) }, () => []);
  for (const [id, rank] of ranks) layers[rank]?.push(id);
  return layers;
}

/** Each layer sorted by where the neighbours in the others stand, a few times to and fro. */
function ordered(layers: string[][], links: readonly Joined[]): string[][] {
  const neighbours = neighboursOf(layers.flat(), links);
  const at = new Map<string, number>();
  const note = (layer: readonly string[]) =>
    layer.forEach((id, index) => {
      at.set(id, index - (layer.length - 1) / 2);
    });
  layers.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const order = sweep % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const wish = new Map(
        layer.map((id) => [id, mean([...(neighbours.get(id) ?? [])], at) ?? at.get(id) ?? 0]),
      );
      layer.sort((one, other) => (wish.get(one) ?? 0) - (wish.get(other) ?? 0) || compareText(one, other));
      note(layer);
    }
  }
  return layers;
}

function mean(ids: readonly string[], at: ReadonlyMap<string, number>): number | undefined {
  if (ids.length === 0) return undefined;
  return ids.reduce((sum, id) => sum + (at.get(id) ?? 0), 0) / ids.length;
}

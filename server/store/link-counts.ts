import { LINK_KINDS } from '../../core/model/link-kinds.ts';
import type { LinkCount } from './graph-store.ts';

/** Counts by kind, OUT before IN, with the two of a kind without a direction made one. */
export function mergeUndirected(counts: LinkCount[]): LinkCount[] {
  const merged: LinkCount[] = [];
  for (const count of counts) {
    const last = merged.at(-1);
    if (LINK_KINDS[count.kind].directed) merged.push(count);
    else if (last?.kind === count.kind) last.count += count.count;
    else merged.push({ ...count, direction: 'BOTH' });
  }
  return merged;
}

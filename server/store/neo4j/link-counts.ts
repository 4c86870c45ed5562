import { CONFIDENCES, type Link } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import { confidenceBits, groupOf, groupsWith } from '../kind-groups.ts';
import { doubtOf } from '../order.ts';

/**
 * How many links an actor or a source has, by kind and confidence, the surest first: kept in its property `linkCounts`, as
 * JSON with the kinds in order, and absent where it has none. Of a source, how often it is cited.
 */
export type LinkCounts = ReadonlyMap<LinkKind, readonly number[]>;

export function linkCountsOf(property: string | null): LinkCounts {
  return new Map(property === null ? [] : (Object.entries(JSON.parse(property)) as [LinkKind, number[]][]));
}

/** What the property says of them; null takes it away. */
export function linkCountsProperty(counts: LinkCounts): string | null {
  const some = [...counts].filter(([, byDoubt]) => byDoubt.some((count) => count !== 0));
  if (some.length === 0) return null;
  return JSON.stringify(Object.fromEntries(some.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** How many more links there are at each node, or fewer. */
export class LinkChanges {
  readonly #byId = new Map<string, Map<LinkKind, number[]>>();

  add(id: string, link: Link, by: 1 | -1): void {
    const ofNode = this.#byId.get(id) ?? new Map<LinkKind, number[]>();
    this.#byId.set(id, ofNode);
    const byDoubt = ofNode.get(link.kind) ?? CONFIDENCES.map(() => 0);
    ofNode.set(link.kind, byDoubt);
    const doubt = doubtOf(link);
    byDoubt[doubt] = (byDoubt[doubt] ?? 0) + by;
  }

  /** The ids of those where something has changed, in an order that all writers keep, so that none waits for another that waits for it. */
  ids(): string[] {
    const changed = [...this.#byId].filter(([, counts]) => linkCountsProperty(counts) !== null);
    return changed.map(([id]) => id).sort();
  }

  /** How many more links a node has in all. */
  sum(id: string): number {
    return [...(this.#byId.get(id)?.values() ?? [])].flat().reduce((sum, count) => sum + count, 0);
  }

  appliedTo(id: string, counts: LinkCounts): LinkCounts {
    const applied = new Map(counts);
    for (const [kind, byDoubt] of this.#byId.get(id) ?? []) {
      const were = counts.get(kind);
      applied.set(
        kind,
        byDoubt.map((by, doubt) => (were?.[doubt] ?? 0) + by),
      );
    }
    return applied;
  }
}

/** For each group of kinds of which it has links, their confidences as bits. */
function bitsByGroup(counts: LinkCounts): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [kind, byDoubt] of counts) {
    const has = confidenceBits(CONFIDENCES.filter((_, doubt) => (byDoubt[doubt] ?? 0) > 0));
    if (has === 0) continue;
    for (const group of groupsWith(kind)) bits.set(group, (bits.get(group) ?? 0) | has);
  }
  return bits;
}

/** What the names of the tallies of actors that have links of a group begin with, and of sources that are cited by such. */
export const HAVING = 'HAVING|';
export const CITED = 'CITED|';

/** The tallies of an actor: by group, the confidences of its links of that group, and its kind and country. */
export function talliesOfHaving(
  { kind, country }: { kind: string; country?: string | null | undefined },
  counts: LinkCounts,
): string[] {
  return [...bitsByGroup(counts)].map(
    ([group, bits]) => `${HAVING}${group}|${bits}|${kind}|${country ?? ''}`,
  );
}

/** The same of a source, by group and confidences. */
export function talliesOfCited(counts: LinkCounts): string[] {
  return [...bitsByGroup(counts)].map(([group, bits]) => `${CITED}${group}|${bits}`);
}

/** What a filter by kinds and confidence asks of those tallies: the group, and each set of confidences, as bits, that holds one of those. */
export function havingOf({ kinds, confidence }: LinkFilter): string[] {
  const group = groupOf(kinds);
  const asked = confidenceBits(confidence);
  const all = confidenceBits(null);
  return Array.from({ length: all + 1 }, (_, bits) => bits)
    .filter((bits) => (bits & asked) !== 0)
    .map((bits) => `${group}|${bits}`);
}

import { CONFIDENCES, type Link } from '../../../../core/model/link.ts';
import type { LinkKind } from '../../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../../filters.ts';
import type { LinkCount } from '../../graph-store.ts';
import { confidenceBits, groupOf, groupsWith } from '../../kind-groups.ts';
import { doubtOf } from '../../order.ts';

/**
 * How many links an actor or a source has, by kind, and of each by confidence, the surest first: those that go out from it,
 * then those that come in. A link of an actor with itself goes out, and one that cites a source does. Kept in the property
 * `linkCounts`, as JSON with the kinds in order, and absent where there are none.
 */
export type LinkCounts = ReadonlyMap<LinkKind, readonly number[]>;

const DOUBTS = CONFIDENCES.length;

export function linkCountsOf(property: string | null): LinkCounts {
  return new Map(property === null ? [] : (Object.entries(JSON.parse(property)) as [LinkKind, number[]][]));
}

/** What the property says of them; null takes it away. */
export function linkCountsProperty(counts: LinkCounts): string | null {
  const some = [...counts].filter(([, ofKind]) => ofKind.some(isSome));
  if (some.length === 0) return null;
  return JSON.stringify(Object.fromEntries(some.sort(([one], [other]) => (one < other ? -1 : 1))));
}

const isSome = (count: number) => count !== 0;

/** How many more links there are at each node, or fewer. */
export class LinkChanges {
  readonly #byId = new Map<string, Map<LinkKind, number[]>>();

  add(id: string, link: Link, way: 'OUT' | 'IN', by: 1 | -1): void {
    const ofNode = this.#byId.get(id) ?? new Map<LinkKind, number[]>();
    this.#byId.set(id, ofNode);
    const counts = ofNode.get(link.kind) ?? Array.from({ length: 2 * DOUBTS }, () => 0);
    ofNode.set(link.kind, counts);
    const at = doubtOf(link) + (way === 'OUT' ? 0 : DOUBTS);
    counts[at] = (counts[at] ?? 0) + by;
  }

  /**
   * The ids of those where something has changed, in an order that all writers keep, so that none waits for another that
   * waits for it.
   */
  ids(): string[] {
    return [...this.#byId]
      .filter(([, counts]) => [...counts.values()].flat().some(isSome))
      .map(([id]) => id)
      .sort();
  }

  /** How many more links a node has in all. */
  sum(id: string): number {
    return [...(this.#byId.get(id)?.values() ?? [])].flat().reduce((sum, count) => sum + count, 0);
  }

  appliedTo(id: string, counts: LinkCounts): LinkCounts {
    const applied = new Map(counts);
    for (const [kind, changes] of this.#byId.get(id) ?? []) {
      const were = counts.get(kind);
      applied.set(
        kind,
        changes.map((by, at) => (were?.[at] ?? 0) + by),
      );
    }
    return applied;
  }
}

/** For each group of kinds of which it has links, their confidences as bits. */
function bitsByGroup(counts: LinkCounts): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [kind, ofKind] of counts) {
    const has = ofKind.reduce((all, count, at) => (count > 0 ? all | (1 << (at % DOUBTS)) : all), 0);
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

/** What a filter by kinds and confidence asks of those tallies: the group with each set of confidences that holds one of its own. */
export function havingOf({ kinds, confidence }: LinkFilter): string[] {
  const group = groupOf(kinds);
  const asked = confidenceBits(confidence);
  const all = confidenceBits(null);
  return Array.from({ length: all + 1 }, (_, bits) => bits)
    .filter((bits) => (bits & asked) !== 0)
    .map((bits) => `${group}|${bits}`);
}

/** Those of some kinds and confidences, by kind and direction. */
export function countsAmong(counts: LinkCounts, { kinds, confidence }: LinkFilter): LinkCount[] {
  const asked = confidenceBits(confidence);
  return [...counts]
    .filter(([kind]) => kinds?.includes(kind) ?? true)
    .flatMap(([kind, ofKind]) =>
      (['OUT', 'IN'] as const).map((direction, way) => {
        const those = ofKind.filter(
          (_, at) => at >= way * DOUBTS && at < (way + 1) * DOUBTS && (asked >> (at % DOUBTS)) % 2,
        );
        return { kind, direction, count: those.reduce((sum, count) => sum + count, 0) };
      }),
    )
    .filter(({ count }) => count > 0);
}

import { linkKinds } from '../../core/model/link-kinds.ts';
import type { Way } from './along.ts';
import { linksHeld, type Scope } from './expansion.ts';
import type { Explorer } from './explorer.ts';

/** A row of the expand dialog: a kind of link one way, and how much of it leads out of the picture. */
export interface OpenWay extends Way {
  /** All links that way. */
  count: number;
  /** Those of them that lead to actors not in the picture. */
  left: number;
}

/** The ways that links of these actors go, in the order of the kinds, with what each could still bring. */
export function waysOpen(
  explorer: Explorer,
  ids: readonly string[],
  scope: Scope,
  counts: readonly (Way & { count: number })[],
): OpenWay[] {
  return [...counts]
    .sort(
      (one, other) =>
        linkKinds.indexOf(one.kind) - linkKinds.indexOf(other.kind) ||
        other.direction.localeCompare(one.direction),
    )
    .map(({ kind, direction, count }) => {
      const held = linksHeld(explorer, ids, scope, [{ kinds: [kind], direction }]).length;
      return { kind, direction, count, left: Math.max(0, count - held) };
    });
}

export function nameOfWay({ kind, direction }: Way): string {
  return `${kind} ${direction}`;
}

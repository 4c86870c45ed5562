import type { Direction } from '../graph-store.ts';
import { farClaimConditions } from './conditions.ts';
import { doubtIn } from './doubt.ts';
import type { Labels } from './labels.ts';

const OUT = 'c.from = a.id AND c.to = far.id';
const IN = 'c.from = far.id AND c.to = a.id';
const WAYS: Record<Direction, string[]> = { OUT: [OUT], IN: [IN], BOTH: [OUT, IN] };

/**
 * The Cypher that gives, each way by an index, the claims `c` between two actors `a` and `far` that pass `$f`. Between
 * two nodes that are known already Neo4j itself would go along all relationships of one of them.
 */
export function pairClaims({ claim }: Labels, direction: Direction): string[] {
  return WAYS[direction].map(
    (ends) => `MATCH (c:${claim}) WHERE ${ends} AND ${farClaimConditions()} RETURN c`,
  );
}

/** The surest of some claims `c`, the smallest id among equals, as `surestLink` reads it. */
export const BEST_CLAIM = `min(toString(${doubtIn('c.confidence')}) + c.id)`;

/** The same of relationships `r`. */
export const BEST_LINK = 'min(toString(r.doubt) + r.id)';

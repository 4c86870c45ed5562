import { CONFIDENCES } from '../../../core/model/link.ts';
import type { Direction } from '../graph-store.ts';
import { farClaimConditions } from './conditions.ts';
import type { Labels } from './labels.ts';

const OUT = 'c.from = a.id AND c.to = far.id';
const IN = 'c.from = far.id AND c.to = a.id';
const WAYS: Record<Direction, string[]> = { OUT: [OUT], IN: [IN], BOTH: [OUT, IN] };

/**
 * The Cypher that gives, each way by an index, the claims `c` between two actors `a` and `far` that pass `$p.filter`. Between
 * two nodes that are known already Neo4j itself would go along all relationships of one of them.
 */
export function pairClaims({ claim }: Labels, direction: Direction): string[] {
  return WAYS[direction].map(
    (ends) => `MATCH (c:${claim}) WHERE ${ends} AND ${farClaimConditions()} RETURN c`,
  );
}

/** What a relationship has as a number and a claim as a word. */
const DOUBT = `CASE c.confidence ${CONFIDENCES.map((one, doubt) => `WHEN '${one}' THEN ${doubt}`).join(' ')} END`;

/** The surest of some claims `c`, the smallest id among equals: a digit of its doubt, and its id. */
export const BEST_CLAIM = `min(toString(${DOUBT}) + c.id)`;

/** The same of relationships `r`. */
export const BEST_LINK = 'min(toString(r.doubt) + r.id)';

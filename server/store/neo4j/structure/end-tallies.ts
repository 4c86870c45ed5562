import type { Actor } from '../../../../core/model/actor.ts';
import type { Transaction } from '../graph.ts';
import { seek } from '../seek.ts';

/** The name of the tally of links of a sort by the kinds of the actors at their ends. */
export const tallyOfEnds = (sort: string, from: string, to: string) => `ENDS|${sort}|${from}|${to}`;

/** Links of a kind and a confidence between actors of two kinds, where one of these was of another kind. */
export interface TurnedLinks {
  kind: string;
  confidence: string;
  was: [from: string, to: string];
  is: [from: string, to: string];
  count: number;
}

/** The links of actors whose kind has changed: in one pass over them, each link once, and none where no kind has changed. */
export async function turnedLinks(
  { run, labels: { actor } }: Transaction,
  before: readonly Actor[],
  after: ReadonlyMap<string, Pick<Actor, 'kind'>>,
): Promise<TurnedLinks[]> {
  const turned = before.filter(({ id, kind }) => (after.get(id)?.kind ?? kind) !== kind);
  if (turned.length === 0) return [];
  return run<TurnedLinks>(
    `UNWIND keys($p.was) AS id
${seek('a', actor, 'id')} WITH a, a.kind AS near, $p.was[id] AS nearWas
MATCH (a)-[r]-(b) WHERE r.doubt IS NOT NULL
WITH near, nearWas, type(r) AS kind, r.confidence AS confidence, startNode(r) = a AS isOut, b.kind AS far,
  $p.was[b.id] AS turned, count(*) AS count
WHERE isOut OR turned IS NULL
WITH *, coalesce(turned, far) AS farWas
RETURN kind, confidence, count, CASE WHEN isOut THEN [near, far] ELSE [far, near] END AS is,
  CASE WHEN isOut THEN [nearWas, farWas] ELSE [farWas, nearWas] END AS was`,
    { was: Object.fromEntries(turned.map(({ id, kind }) => [id, kind])) },
  );
}

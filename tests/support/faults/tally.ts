import { withQueries } from '../neo4j/queries.ts';
import type { RunningNeo4j } from '../neo4j/running.ts';
import type { Written } from './traffic.ts';

/** What became of what was written. */
export interface Tally {
  acknowledged: number;
  /** Acknowledged, and not there. */
  lost: string[];
  /** There more than once, or told of more than once in the log. */
  doubled: string[];
  /** There without all that belongs to it. */
  halved: string[];
}

interface Found {
  name: string;
  /** How often it is there. */
  count: number;
  /** How often its log entry is; for what is not logged, as often as it is there. */
  logged: number;
}

/** Looks in the database itself, beside the server. */
export async function tally(
  neo4j: RunningNeo4j,
  { views, actors, imports, acknowledged }: Written,
): Promise<Tally> {
  const found = await withQueries(neo4j, async (query) => [
    ...(await query(
      `UNWIND $views AS name MATCH (v:View {title_en: name})
       RETURN name, count(*) AS count, sum(CASE WHEN v.row CONTAINS '"actors":[' THEN 1 ELSE 0 END) AS logged`,
      { views },
    )),
    ...(await query(
      `UNWIND $actors AS name
       RETURN name, COUNT { (:Actor {id: name}) } AS count, COUNT { (:Change {subjectId: name}) } AS logged`,
      { actors },
    )),
    ...(await query(
      `UNWIND $imports AS name WITH name, COUNT { (:Actor {id: name}) } AS count, [
         COUNT { (:Actor {id: name})-[{id: name + '-link'}]->(:Actor {id: 'lito'}) },
         COUNT { (:Claim {id: name + '-link'})-[:SUPPORTED_BY]->(:Source {id: name + '-source'}) },
         COUNT { (:Import {id: name})<-[:IMPORTED_ACTOR]-(:Actor {id: name}) },
         COUNT { (:Import {id: name})<-[:IMPORTED_LINK]-(:Claim {id: name + '-link'}) },
         COUNT { (:Change {subjectId: name}) }, COUNT { (:Change {subjectId: name + '-link'}) }
       ] AS parts
       RETURN name, count, CASE WHEN all(part IN parts WHERE part = count) THEN count ELSE -1 END AS logged`,
      { imports },
    )),
    ...(await query(
      `CALL () {
         MATCH (a:Actor) WHERE a.degree <> COUNT { (a)-[r]-(:Actor) WHERE r.doubt IS NOT NULL }
         RETURN 'the degree of ' + a.id AS name
         UNION ALL
         MATCH (t:Tally {id: 'LINK|*|*'}) WITH t, COUNT { (:Claim) } AS count WHERE t.count <> count
         RETURN 'the tally of links' AS name
         UNION ALL
         MATCH (t:Tally) WHERE t.id STARTS WITH 'ACTOR|' AND t.id ENDS WITH '|*'
         WITH sum(t.count) AS sum, COUNT { (:Actor) } AS count WHERE sum <> count
         RETURN 'the tallies of actors' AS name
       } RETURN name, 1 AS count, 0 AS logged`,
    )),
  ]);
  const there = (found as unknown as Found[]).filter(({ count, logged }) => count + logged > 0);
  const names = new Set(there.filter(({ count }) => count > 0).map(({ name }) => name));
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((name) => !names.has(name)),
    doubled: there.filter(({ count, logged }) => count > 1 || logged > 1).map(({ name }) => name),
    halved: there.filter(({ count, logged }) => count !== logged).map(({ name }) => name),
  };
}

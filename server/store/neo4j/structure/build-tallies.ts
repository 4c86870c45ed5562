import { linkKinds } from '../../../../core/model/link-kinds.ts';
import { holdLog } from '../change-log.ts';
import type { Graph, Transaction } from '../graph.ts';
import type { Labels } from '../labels.ts';
import { GROUPS_BY_KIND, type TallyPart } from './build-link-counts.ts';
import { ANY, ANY_SORT } from './tallies.ts';

/** Of what the tallies are and how they are called: with another one all is counted anew. */
export const TALLIES_VERSION = 4;
const BUILD_TIMEOUT_MS = 600_000;

/** Counts some tallies anew, in the place of those whose names begin alike. */
export async function buildTallies(graph: Graph, [before, counted]: TallyPart): Promise<void> {
  const { tally } = graph.labels;
  const count = async ({ run }: Transaction) => {
    await run(`UNWIND $p.before AS before MATCH (t:${tally}) WHERE t.id STARTS WITH before DELETE t`, {
      before,
    });
    await run(
      `CALL () { ${counted.join(' UNION ALL ')} } WITH id, count WHERE count > 0
MERGE (t:${tally} {id: id}) SET t.count = count`,
      { groups: GROUPS_BY_KIND },
    );
  };
  await holdLog(graph, count, BUILD_TIMEOUT_MS);
}

/**
 * What the names of tallies begin with, and the Cypher that counts those: so many in a transaction as it has room for. The
 * first one takes away those of former versions.
 */
export function tallyParts({ actor, claim, tally }: Labels): TallyPart[] {
  const ofActors: TallyPart = [
    [''],
    [
      `MATCH (a:${actor}) RETURN 'ACTOR|' + a.kind + '|${ANY}' AS id, count(*) AS count`,
      `MATCH (a:${actor}) WHERE a.country IS NOT NULL RETURN 'ACTOR|' + a.kind + '|' + a.country AS id, count(*) AS count`,
    ],
  ];
  const ofLinks = (before: string, claims: string, sort: string): TallyPart => [
    ['LINK|', 'START|', 'END|', 'TURNED|'].map((event) => event + before),
    [
      `${claims} RETURN 'LINK|' + ${sort} AS id, count(*) AS count`,
      `${claims} AND c.startDay IS NOT NULL RETURN 'START|' + ${sort} + '|' + c.startDay AS id, count(*) AS count`,
      `${claims} AND c.endDay IS NOT NULL RETURN 'END|' + ${sort} + '|' + c.endDay AS id, count(*) AS count`,
      `${claims} AND c.endDay < c.startDay RETURN 'TURNED|' + ${sort} AS id, count(*) AS count`,
    ],
  ];
  const ofEnds: TallyPart = [
    ['ENDS|'],
    [
      `MATCH (f:${actor})-[r]->(t:${actor}) WHERE r.doubt IS NOT NULL
       RETURN 'ENDS|' + type(r) + '|' + r.confidence + '|' + f.kind + '|' + t.kind AS id, count(*) AS count`,
    ],
  ];
  const ofAllEnds: TallyPart = [
    [`ENDS|${ANY_SORT}|`],
    [
      `MATCH (t:${tally}) WHERE t.id STARTS WITH 'ENDS|' WITH split(t.id, '|') AS names, t.count AS some
       RETURN 'ENDS|${ANY_SORT}|' + names[3] + '|' + names[4] AS id, sum(some) AS count`,
    ],
  ];
  return [
    ofActors,
    ofLinks(`${ANY_SORT}`, `MATCH (c:${claim}) WHERE true`, `'${ANY_SORT}'`),
    ...linkKinds.map((kind) =>
      ofLinks(
        `${kind}|`,
        `MATCH (c:${claim}) WHERE c.kind = '${kind}' AND c.bySince IS NOT NULL`,
        `'${kind}|' + c.confidence`,
      ),
    ),
    ofEnds,
    ofAllEnds,
  ];
}

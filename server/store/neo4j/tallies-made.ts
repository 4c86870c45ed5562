import { linkKinds } from '../../../core/model/link-kinds.ts';
import { holdLog } from './change-log.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { ANY, ANY_SORT } from './tallies.ts';

/** Of what the tallies are and how they are called: with another one all is counted anew. */
const VERSION = 3;
const BUILD_TIMEOUT_MS = 600_000;

/**
 * Counts a graph whose tallies are those of another version, or don't come to as many rows as there are: a server of another
 * version has written to it.
 */
export async function prepareTallies(connection: Connection, labels: Labels): Promise<void> {
  const { actor, claim, tally } = labels;
  const [found] = await connection.read<{ isRight: boolean; isNew: boolean }>(
    `CALL () { MATCH (t:${tally}) WHERE t.id STARTS WITH 'ACTOR|' AND t.id ENDS WITH '|${ANY}' RETURN coalesce(sum(t.count), 0) AS actors }
     CALL () { MATCH (t:${tally} {id: 'LINK|${ANY_SORT}'}) RETURN coalesce(sum(t.count), 0) AS links }
     CALL () { MATCH (t:${tally}) WHERE t.id STARTS WITH 'ENDS|${ANY_SORT}|' RETURN coalesce(sum(t.count), 0) AS ends }
     CALL () { MATCH (t:${tally} {id: 'VERSION'}) RETURN coalesce(sum(t.count), 0) AS version }
     CALL () { MATCH (a:${actor}) RETURN count(a) AS allActors }
     CALL () { MATCH (c:${claim}) RETURN count(c) AS allLinks }
     RETURN version = $p.version AND actors = allActors AND links = allLinks AND ends = allLinks AS isRight,
       allActors + allLinks = 0 AND NOT EXISTS { (:${tally}) } AS isNew`,
    { version: BigInt(VERSION) },
  );
  if (found?.isRight) return;
  for (const [before, counted] of found?.isNew ? [] : parts(labels)) {
    await connection.write(async (run) => {
      await holdLog(run, labels);
      await run(`UNWIND $p.before AS before MATCH (t:${tally}) WHERE t.id STARTS WITH before DELETE t`, {
        before,
      });
      await run(
        `CALL () { ${counted.join(' UNION ALL ')} } WITH id, count WHERE count > 0
MERGE (t:${tally} {id: id}) SET t.count = count`,
      );
    }, BUILD_TIMEOUT_MS);
  }
  await connection.write((run) =>
    run(`MERGE (t:${tally} {id: 'VERSION'}) SET t.count = $p.version`, { version: BigInt(VERSION) }),
  );
}

/**
 * What the names of tallies begin with, and the Cypher that counts those: so many in a transaction as it has room for. The
 * first one takes away those of former versions.
 */
function parts({ actor, claim, tally }: Labels): [before: string[], counted: string[]][] {
  const ofActors: [string[], string[]] = [
    [''],
    [
      `MATCH (a:${actor}) RETURN 'ACTOR|' + a.kind + '|${ANY}' AS id, count(*) AS count`,
      `MATCH (a:${actor}) WHERE a.country IS NOT NULL RETURN 'ACTOR|' + a.kind + '|' + a.country AS id, count(*) AS count`,
    ],
  ];
  const ofLinks = (before: string, claims: string, sort: string): [string[], string[]] => [
    ['LINK|', 'START|', 'END|', 'TURNED|'].map((event) => event + before),
    [
      `${claims} RETURN 'LINK|' + ${sort} AS id, count(*) AS count`,
      `${claims} AND c.startDay IS NOT NULL RETURN 'START|' + ${sort} + '|' + c.startDay AS id, count(*) AS count`,
      `${claims} AND c.endDay IS NOT NULL RETURN 'END|' + ${sort} + '|' + c.endDay AS id, count(*) AS count`,
      `${claims} AND c.endDay < c.startDay RETURN 'TURNED|' + ${sort} AS id, count(*) AS count`,
    ],
  ];
  const ofEnds: [string[], string[]] = [
    ['ENDS|'],
    [
      `MATCH (f:${actor})-[r]->(t:${actor}) WHERE r.doubt IS NOT NULL
       RETURN 'ENDS|' + type(r) + '|' + r.confidence + '|' + f.kind + '|' + t.kind AS id, count(*) AS count`,
    ],
  ];
  const ofAllEnds: [string[], string[]] = [
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

import { linkKinds } from '../../../core/model/link-kinds.ts';
import { COLUMNS_WRITTEN_BY } from '../columns/columns.ts';
import type { OnProgress } from '../graph-store.ts';
import { holdLog } from './change-log.ts';
import { batchesOf, makeColumns, trustColumns } from './columns-made.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { GROUPS_BY_KIND, LINKS_KNOWN, makeKnownLinks, partsByLinks, type TallyPart } from './links-made.ts';
import { ANY, ANY_SORT } from './tallies.ts';

/** Of what the tallies are and how they are called: with another one all is counted anew. */
const VERSION = 4;
const BUILD_TIMEOUT_MS = 600_000;

/**
 * Counts a graph whose tallies are those of another version, or don't come to as many rows as there are: a server of another
 * version has written to it. The same for what actors and sources know of their links, and for blocks. Millions of links
 * take minutes, once.
 */
export async function prepareTallies(
  connection: Connection,
  labels: Labels,
  onProgress: OnProgress = () => {},
): Promise<void> {
  const { areRight, isNew, linksAreKnown, isFormer, columns, rows } = await standing(connection, labels);
  // The mark goes with tallies that are wrong.
  const isKept = areRight && linksAreKnown && !isFormer;
  const areColumns = isKept && columns === COLUMNS_WRITTEN_BY;
  const counted = (of: TallyPart[]) => of.map((part) => () => countPart(connection, labels, part));
  const work = [
    ...(areRight || isNew ? [] : counted(parts(labels))),
    ...(areRight ? [] : [() => mark(connection, labels, 'VERSION', VERSION)]),
    ...(isKept || isNew ? [] : [() => makeKnownLinks(connection, labels), ...counted(partsByLinks(labels))]),
    ...(areColumns || isNew ? [] : [() => makeColumns(connection, labels, columns, tell)]),
    ...(isNew ? [() => trustColumns(connection, labels)] : []),
    ...(isKept ? [] : [() => markLinks(connection, labels)]),
  ];
  let done = 0;
  const total = work.length + (areColumns ? 0 : batchesOf(...rows));
  const tell = () => {
    if (!isNew) onProgress(done++, total);
  };
  for (const part of work) {
    tell();
    await part();
  }
}

interface Standing {
  areRight: boolean;
  isNew: boolean;
  linksAreKnown: boolean;
  /** A server of a former version has been here, which knows nothing of some of what is kept. */
  isFormer: boolean;
  /** What the blocks are written by; null: nobody has made them. */
  columns: string | null;
  /** How many actors, sources and links there are. */
  rows: [number, number, number];
}

async function standing(
  connection: Connection,
  { actor, claim, source, tally, log }: Labels,
): Promise<Standing> {
  const [found] = await connection.read<Standing>(
    `CALL () { MATCH (t:${tally}) WHERE t.id STARTS WITH 'ACTOR|' AND t.id ENDS WITH '|${ANY}' RETURN coalesce(sum(t.count), 0) AS actors }
     CALL () { MATCH (t:${tally} {id: 'LINK|${ANY_SORT}'}) RETURN coalesce(sum(t.count), 0) AS links }
     CALL () { MATCH (t:${tally}) WHERE t.id STARTS WITH 'ENDS|${ANY_SORT}|' RETURN coalesce(sum(t.count), 0) AS ends }
     CALL () { MATCH (t:${tally} {id: 'VERSION'}) RETURN coalesce(sum(t.count), 0) AS version }
     CALL () { MATCH (a:${actor}) RETURN count(a) AS allActors }
     CALL () { MATCH (c:${claim}) RETURN count(c) AS allLinks }
     CALL () { MATCH (s:${source}) RETURN count(s) AS allSources }
     RETURN version = $p.version AND actors = allActors AND links = allLinks AND ends = allLinks AS areRight,
       allActors + allLinks = 0 AND NOT EXISTS { (:${tally}) } AS isNew,
       EXISTS { (:${tally} {id: '${LINKS_KNOWN}'}) } AS linksAreKnown,
       head(COLLECT { MATCH (l:${log}) RETURN l.columns }) AS columns,
       EXISTS { MATCH (t:${tally}) WHERE t.id STARTS WITH 'LINKS_KNOWN|' AND t.id <> '${LINKS_KNOWN}' } AS isFormer,
       [allActors, allSources, allLinks] AS rows`,
    { version: BigInt(VERSION) },
  );
  return (
    found ?? {
      areRight: false,
      isNew: false,
      linksAreKnown: false,
      isFormer: false,
      columns: null,
      rows: [0, 0, 0],
    }
  );
}

async function countPart(
  connection: Connection,
  labels: Labels,
  [before, counted]: TallyPart,
): Promise<void> {
  const { tally } = labels;
  await connection.write(async (run) => {
    await holdLog(run, labels);
    await run(`UNWIND $p.before AS before MATCH (t:${tally}) WHERE t.id STARTS WITH before DELETE t`, {
      before,
    });
    await run(
      `CALL () { ${counted.join(' UNION ALL ')} } WITH id, count WHERE count > 0
MERGE (t:${tally} {id: id}) SET t.count = count`,
      { groups: GROUPS_BY_KIND },
    );
  }, BUILD_TIMEOUT_MS);
}

/** Says of what version something is that has been made. */
async function mark(connection: Connection, { tally }: Labels, id: string, version: number): Promise<void> {
  await connection.write((run) =>
    run(`MERGE (t:${tally} {id: $p.id}) SET t.count = $p.version`, { id, version: BigInt(version) }),
  );
}

/** Says that what is known of links is of this version, and no longer of a former one, which would not know what has changed. */
async function markLinks(connection: Connection, { tally }: Labels): Promise<void> {
  await connection.write((run) =>
    run(
      `MATCH (t:${tally}) WHERE t.id STARTS WITH 'LINKS_KNOWN|' AND t.id <> $p.id DELETE t
WITH count(*) AS former MERGE (t:${tally} {id: $p.id}) SET t.count = 1`,
      { id: LINKS_KNOWN },
    ),
  );
}

/**
 * What the names of tallies begin with, and the Cypher that counts those: so many in a transaction as it has room for. The
 * first one takes away those of former versions.
 */
function parts({ actor, claim, tally }: Labels): TallyPart[] {
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

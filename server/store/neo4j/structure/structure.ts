import { COLUMNS_WRITTEN_BY } from '../../columns/columns.ts';
import type { OnProgress } from '../../graph-store.ts';
import { HEAD } from '../change-log.ts';
import type { Graph } from '../graph.ts';
import { refuseStrangers } from '../strangers.ts';
import { batchesOf, buildColumns, trustColumns } from './build-columns.ts';
import { buildLinkCounts, LINKS_KNOWN, linkTallyParts, type TallyPart } from './build-link-counts.ts';
import { buildTallies, TALLIES_VERSION, tallyParts } from './build-tallies.ts';
import { ANY, ANY_SORT } from './tallies.ts';

/**
 * Counts a graph whose tallies are those of another version, or don't come to as many rows as there are: a server of another
 * version has written to it. The same for what actors and sources know of their links, and for blocks. Millions of links
 * take minutes, once.
 */
export async function prepareStructure(graph: Graph, onProgress: OnProgress = () => {}): Promise<void> {
  const { areRight, isNew, linksAreKnown, isFormer, columns, rows } = await standing(graph);
  if (!areRight && !isNew) await refuseStrangers(graph);
  // The mark goes with tallies that are wrong.
  const areLinksRight = areRight && linksAreKnown && !isFormer;
  const areColumns = areLinksRight && columns === COLUMNS_WRITTEN_BY;
  const tallies = (of: TallyPart[]) => of.map((part) => () => buildTallies(graph, part));
  const work = [
    ...(areRight || isNew ? [] : tallies(tallyParts(graph.labels))),
    ...(areRight ? [] : [() => mark(graph, 'VERSION', TALLIES_VERSION)]),
    ...(areLinksRight || isNew
      ? []
      : [() => buildLinkCounts(graph), ...tallies(linkTallyParts(graph.labels))]),
    ...(areColumns || isNew ? [] : [() => buildColumns(graph, columns, tell)]),
    ...(isNew ? [() => trustColumns(graph)] : []),
    ...(areLinksRight ? [] : [() => markLinks(graph)]),
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

async function standing({ db, labels: { actor, claim, source, tally, log } }: Graph): Promise<Standing> {
  const [found] = await db.read<Standing>(
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
       head(COLLECT { MATCH (l:${log} {id: '${HEAD}'}) RETURN l.columns }) AS columns,
       EXISTS { MATCH (t:${tally}) WHERE t.id STARTS WITH 'LINKS_KNOWN|' AND t.id <> '${LINKS_KNOWN}' } AS isFormer,
       [allActors, allSources, allLinks] AS rows`,
    { version: BigInt(TALLIES_VERSION) },
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

/** Says of what version something is that has been made. */
async function mark({ db, labels: { tally } }: Graph, id: string, version: number): Promise<void> {
  await db.write((run) =>
    run(`MERGE (t:${tally} {id: $p.id}) SET t.count = $p.version`, { id, version: BigInt(version) }),
  );
}

/** Says that what is known of links is of this version, and no longer of a former one, which would not know what has changed. */
async function markLinks({ db, labels: { tally } }: Graph): Promise<void> {
  await db.write((run) =>
    run(
      `MATCH (t:${tally}) WHERE t.id STARTS WITH 'LINKS_KNOWN|' AND t.id <> $p.id DELETE t
WITH count(*) AS former MERGE (t:${tally} {id: $p.id}) SET t.count = 1`,
      { id: LINKS_KNOWN },
    ),
  );
}

import { createHash } from 'node:crypto';
import { CONFIDENCES, type Confidence } from '../../../../core/model/link.ts';
import { linkFamilies } from '../../../../core/model/link-families.ts';
import { kindsOf, linkKinds } from '../../../../core/model/link-kinds.ts';
import { ALL_KINDS, groupsWith, KIND_GROUPS } from '../../kind-groups.ts';
import { holdLog } from '../change-log.ts';
import { doubtIn } from '../doubt.ts';
import type { Graph, Transaction } from '../graph.ts';
import { ANY_EVIDENCE, type Labels } from '../labels.ts';
import { SEPARATOR } from '../orderings.ts';
import { CITED, HAVING } from './link-counts.ts';
import { countTags, SET_TAGGED } from './tags.ts';

/** Of what is kept of links and tags at actors and sources, and how: with another one all is made anew. */
const VERSION = 3;

/** The mark of a graph where it is kept in this way, for these confidences and groups of kinds. */
export const LINKS_KNOWN = `LINKS_KNOWN|${createHash('sha256')
  .update(JSON.stringify([VERSION, CONFIDENCES, ...KIND_GROUPS]))
  .digest('hex')
  .slice(0, 16)}`;

/** Actors have a few links each, and sources are cited by hundreds. */
const BATCH = { actor: 20_000, source: 2_000 };
const BATCH_TIMEOUT_MS = 600_000;

/**
 * The Cypher that works out `linkCounts` of a node `n` from what `links` finds, each with a `kind`, a `doubt` and whether it
 * goes `out`.
 */
function workOutLinkCounts(links: string): string {
  const cells = ['out', 'NOT out'].flatMap((way) =>
    CONFIDENCES.map((_, doubt) => `${way} AND doubt = ${doubt}`),
  );
  const counts = cells.map((isIn, at) => `sum(CASE WHEN ${isIn} THEN 1 ELSE 0 END) AS of${at}`);
  const json = cells.map((_, at) => `of${at}`).join(" + ',' + ");
  return `CALL (n) {
    ${links} WITH kind, ${counts.join(', ')} ORDER BY kind
    RETURN reduce(all = '', one IN collect('"' + kind + '":[' + ${json} + ']') | all + ',' + one) AS counts
  } SET n.linkCounts = CASE counts WHEN '' THEN null ELSE '{' + substring(counts, 1) + '}' END`;
}

/** Works out what actors and sources know of their links, `linkCounts`, and actors of their tags, `tagged`; some at a time. */
export async function buildLinkCounts(graph: Graph): Promise<void> {
  const { actor, claim, source } = graph.labels;
  await inBatches(
    graph,
    actor,
    BATCH.actor,
    `${workOutLinkCounts(
      'MATCH (n)-[r]-() WHERE r.doubt IS NOT NULL WITH type(r) AS kind, r.doubt AS doubt, startNode(r) = n AS out',
    )} ${SET_TAGGED}`,
  );
  await inBatches(
    graph,
    source,
    BATCH.source,
    workOutLinkCounts(
      `MATCH (n)<-[:${ANY_EVIDENCE}]-(c:${claim}) WITH c.kind AS kind, ${doubtIn('c.confidence')} AS doubt, true AS out`,
    ),
  );
}

/** Does something with each node `n` of a label, in the order of their ids. */
async function inBatches(graph: Graph, label: string, most: number, work: string): Promise<void> {
  let last: string | null = '';
  while (last !== null) {
    const after: string = last;
    const batch = ({ run }: Transaction) =>
      run<{ last: string | null }>(
        `MATCH (n:${label}) WHERE n.id > $p.after WITH n ORDER BY n.id LIMIT $p.most
${work} RETURN max(n.id) AS last`,
        { after, most: BigInt(most), separator: SEPARATOR },
      );
    const [done] = await holdLog(graph, batch, BATCH_TIMEOUT_MS);
    last = done?.last ?? null;
  }
}

/** What the names of tallies begin with, and the Cypher that counts those: see build-tallies.ts. */
export type TallyPart = [before: string[], counted: string[]];

/** The tallies of actors by their tags, and of actors and sources by the links that they have: no more at once than a transaction has room for. */
export function linkTallyParts(labels: Labels): TallyPart[] {
  const { actor, claim, source } = labels;
  const bits = (doubtIs: (doubt: number, confidence: Confidence) => string) =>
    CONFIDENCES.map(
      (one, doubt) => `max(CASE WHEN ${doubtIs(doubt, one)} THEN ${1 << doubt} ELSE 0 END)`,
    ).join(' + ');
  const ofActors = (links: string, group: string) =>
    `MATCH (a:${actor}) CALL (a) {
       MATCH (a)-${links}-() WHERE r.doubt IS NOT NULL UNWIND ${group} AS group
       RETURN group, ${bits((doubt) => `r.doubt = ${doubt}`)} AS bits
     } RETURN '${HAVING}' + group + '|' + bits + '|' + a.kind + '|' + coalesce(a.country, '') AS id, count(*) AS count`;
  const ofSources = `MATCH (s:${source}) CALL (s) {
       MATCH (s)<-[:${ANY_EVIDENCE}]-(c:${claim}) UNWIND $p.groups[c.kind] AS group
       RETURN group, ${bits((_, confidence) => `c.confidence = '${confidence}'`)} AS bits
     } RETURN '${CITED}' + group + '|' + bits AS id, count(*) AS count`;
  return [
    ...linkFamilies.map((family): TallyPart => {
      const kinds = kindsOf([family]);
      return [
        [...kinds, family].map((group) => `${HAVING}${group}|`),
        [ofActors(`[r:${kinds.join('|')}]`, `[type(r), '${family}']`)],
      ];
    }),
    [[`${HAVING}${ALL_KINDS}|`], [ofActors('[r]', `['${ALL_KINDS}']`)]],
    [[CITED], [ofSources]],
    [['TAGGED|'], [countTags(labels)]],
  ];
}

/** What `linkTallyParts` asks of `$p.groups`. */
export const GROUPS_BY_KIND = Object.fromEntries(linkKinds.map((kind) => [kind, groupsWith(kind)]));

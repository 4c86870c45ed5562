import type { Link } from '../../core/model/link.ts';
import { fault } from '../../core/model/problems.ts';
import type { Source } from '../../core/model/source.ts';
import { linkProblems, referenceProblems } from '../rows/rules.ts';
import { linkSchema, sourceSchema } from '../rows/schemas.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { Problems } from './problems.ts';
import { type Given, type GivenRow, idOf, type Put, putRows } from './put.ts';
import { sourceSlug } from './put-source.ts';
import { NO_ROWS } from './written.ts';

const LONGEST_BEGINNING = 180;
/** Of a new source among those that are given with a link. */
const PLACE = /^#(\d{1,3})$/;

interface GivenLink extends Given<Link> {
  /** New ones that its evidence cites by their ids, or by their place among these: `#0`. */
  sources: readonly GivenRow<Source>[];
}

/** Throws BAD_USER_INPUT or CONFLICT where it can't be put. */
export async function putLink(store: GraphStore, given: GivenLink): Promise<Put<Link>> {
  const problems = new Problems();
  const signed = problems.signature(given);
  const ids = await sourceIds(store, given.sources);
  const sources = given.sources.flatMap(
    (row, index) => problems.checked(`sources.${index}`, { ...row, id: ids[index] }, sourceSchema) ?? [],
  );
  const evidence = given.row.evidence.map((one) => ({ ...one, source: cited(one.source, ids) }));
  const astray = evidence.findIndex(({ source }) => PLACE.test(source));
  if (astray !== -1) {
    const { source = '' } = given.row.evidence[astray] ?? {};
    problems.add(
      `link.evidence.${astray}.source`,
      fault('unknownSource', `unknown source '${source}' among the new ones`, source),
    );
    return problems.settled<Put<Link>>(null);
  }
  const id = await idOf(store, given, () => linkSlug(given.row), ids);
  const link = problems.checked('link', { ...given.row, id, evidence }, linkSchema, linkProblems);
  if (link !== null) await checkReferences(store, link, ids, problems);
  const right = problems.settled(link);
  const put = { ...NO_ROWS, links: [right], sources };
  return putRows(store, signed, right, given.revision, put, (of) =>
    ids.includes(of) ? `sources.${ids.indexOf(of)}.id` : 'link.id',
  );
}

/** Those given, and new ones for the rest. */
async function sourceIds(store: GraphStore, sources: readonly GivenRow<Source>[]): Promise<string[]> {
  const ids: string[] = [];
  for (const row of sources) {
    ids.push((await idOf(store, { row, revision: null }, () => sourceSlug(row), ids)) ?? '');
  }
  return ids;
}

function cited(source: string, ids: readonly string[]): string {
  const [, place] = PLACE.exec(source) ?? [];
  return (place === undefined ? undefined : ids[Number(place)]) ?? source;
}

/** Such as `supplies--asml--tsmc`. */
function linkSlug({ kind, from, to }: GivenRow<Link>): string {
  return `${kind.toLowerCase().replaceAll('_', '-')}--${from}--${to}`.slice(0, LONGEST_BEGINNING);
}

async function checkReferences(
  store: GraphStore,
  link: Link,
  newSources: readonly string[],
  problems: Problems,
): Promise<void> {
  const cites = link.evidence.map(({ source }) => source);
  const [actors, sources] = await Promise.all([
    store.actorsById([link.from, link.to]),
    store.sourcesById(cites),
  ]);
  const actorIds = new Set(actors.map(({ id }) => id));
  const known = new Set([...sources.map(({ id }) => id), ...newSources]);
  problems.addAll(
    'link',
    referenceProblems(
      link,
      (id) => actorIds.has(id),
      (id) => known.has(id),
    ),
  );
  for (const [index, id] of newSources.entries()) {
    const field = `sources.${index}.id`;
    if (newSources.indexOf(id) !== index)
      problems.add(field, fault('givenTwice', `'${id}' is given twice`, id));
    else if (!cites.includes(id)) problems.add(field, fault('uncited', `no evidence cites '${id}'`, id));
  }
}

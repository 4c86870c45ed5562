import type { Link } from '../../core/model/link.ts';
import { fault } from '../../core/model/problems.ts';
import type { Source } from '../../core/model/source.ts';
import { linkProblems, referenceProblems } from '../rows/rules.ts';
import { linkSchema, sourceSchema } from '../rows/schemas.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { asNamed, type Placed, placed, type Taken } from './place.ts';
import { Problems } from './problems.ts';
import { freshRows, type Given, type GivenRow, isNameless, madeIds, type Put, putRows } from './put.ts';
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
  return putRows(store, given.revision, async (taken) => {
    const problems = new Problems();
    const signed = problems.signature(given);
    const sources = await newSources(store, given.sources, taken, problems);
    const ids = sources.map(({ row }) => row.id);
    const link = problems.settled(await checkedLink(store, given, ids, problems));
    const place = isNameless(given) ? await placed(store, link, taken) : asNamed(link);
    return {
      signed,
      row: place.row,
      put: { ...NO_ROWS, links: freshRows([place]), sources: freshRows(sources) },
      made: madeIds([...sources, place]),
      fieldOf: (id) => (ids.includes(id) ? `sources.${ids.indexOf(id)}.id` : 'link.id'),
    };
  });
}

/** Each of them has an id of its own, what is wrong with them too. */
async function newSources(
  store: GraphStore,
  given: readonly GivenRow<Source>[],
  taken: Taken,
  problems: Problems,
): Promise<Placed<Source>[]> {
  const withIds = new Map([
    ...taken,
    ...given.flatMap(({ id }) => (id === undefined ? [] : [[id, null] as const])),
  ]);
  const sources: Placed<Source>[] = [];
  for (const [index, row] of given.entries()) {
    const named = { ...row, id: row.id ?? sourceSlug(row) };
    const source = problems.checked(`sources.${index}`, named, sourceSchema) ?? named;
    const place = row.id === undefined ? await placed(store, source, withIds) : asNamed(source);
    withIds.set(place.row.id, null);
    sources.push(place);
  }
  return sources;
}

/** The link if nothing is wrong with it, as far as it can be told before it has its id. */
async function checkedLink(
  store: GraphStore,
  given: GivenLink,
  newSources: readonly string[],
  problems: Problems,
): Promise<Link | null> {
  const evidence = given.row.evidence.map((one) => ({ ...one, source: cited(one.source, newSources) }));
  const astray = evidence.findIndex(({ source }) => PLACE.test(source));
  if (astray !== -1) {
    const { source = '' } = given.row.evidence[astray] ?? {};
    problems.add(
      `link.evidence.${astray}.source`,
      fault('unknownSource', `unknown source '${source}' among the new ones`, source),
    );
    return null;
  }
  const id = isNameless(given) ? linkSlug(given.row) : given.row.id;
  const link = problems.checked('link', { ...given.row, id, evidence }, linkSchema, linkProblems);
  if (link !== null) await checkReferences(store, link, newSources, problems);
  return link;
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

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

/** The link with an id that may yet change, or null; told is what is wrong with it, and with what it stands on. */
async function checkedLink(
  store: GraphStore,
  given: GivenLink,
  newSources: readonly string[],
  problems: Problems,
): Promise<Link | null> {
  const id = isNameless(given) ? linkSlug(given.row) : given.row.id;
  const evidence = given.row.evidence.map((one) => ({ ...one, source: cited(one.source, newSources) }));
  const row = { ...given.row, id, evidence };
  checkPlaces(row, problems);
  const link = problems.checked('link', row, linkSchema, linkProblems);
  await checkReferences(store, problems.right<Link>('link', row), newSources, problems);
  checkCitations(row, newSources, problems);
  return link;
}

/** The id of a new source that is cited by its place; what else is cited as it is. */
function cited(source: string, newSources: readonly string[]): string {
  const [, place] = PLACE.exec(source) ?? [];
  return (place === undefined ? undefined : newSources[Number(place)]) ?? source;
}

/** Such as `supplies--asml--tsmc`; an id in any case, so that nothing is told of what nobody gave. */
function linkSlug({ kind, from, to }: GivenRow<Link>): string {
  return `${kind.toLowerCase().replaceAll('_', '-')}--${from}--${to}`
    .replace(/[^a-z0-9._-]/g, '-')
    .slice(0, LONGEST_BEGINNING);
}

/** The actors and sources that the link names. */
async function checkReferences(
  store: GraphStore,
  link: Partial<Link>,
  newSources: readonly string[],
  problems: Problems,
): Promise<void> {
  const { from, to, evidence = [] } = link;
  const [actors, sources] = await Promise.all([
    store.actorsById([from, to].filter((id) => id !== undefined)),
    store.sourcesById(evidence.map(({ source }) => source)),
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
}

/** The places that are left among what is cited: nothing is given there. */
function checkPlaces({ evidence }: Pick<Link, 'evidence'>, problems: Problems): void {
  for (const [index, { source }] of evidence.entries()) {
    if (PLACE.test(source))
      problems.add(
        `link.evidence.${index}.source`,
        fault('unknownSource', `unknown source '${source}' among the new ones`, source),
      );
  }
}

/** That it cites each new source, and that they differ. */
function checkCitations(
  { evidence }: Pick<Link, 'evidence'>,
  newSources: readonly string[],
  problems: Problems,
): void {
  const cites = evidence.map(({ source }) => source);
  for (const [index, id] of newSources.entries()) {
    const field = `sources.${index}.id`;
    if (newSources.indexOf(id) !== index)
      problems.add(field, fault('givenTwice', `'${id}' is given twice`, id));
    else if (!cites.includes(id)) problems.add(field, fault('uncited', `no evidence cites '${id}'`, id));
  }
}

import type { Actor } from '../../../core/model/actor.ts';
import { actorKinds } from '../../../core/model/actor-kinds.ts';
import { countingLinkedActors } from '../columns/counting.ts';
import { isInColumns } from '../columns/passing.ts';
import { type ActorFilter, everyLink, saysOnly } from '../filters.ts';
import type { ActorOrderField, Order, OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { fewOrInOrder, holding } from './by-text.ts';
import { actorConditions } from './conditions.ts';
import type { CountedGraph, Graph } from './graph.ts';
import type { Labels } from './labels.ts';
import { byDegree, byIndexed, type Ordering } from './orderings.ts';
import {
  counting,
  type PageRow,
  pageOf,
  pageParameters,
  pageText,
  UNTOLD,
  wheres,
  withTotal,
} from './pages.ts';
import { soughtTag } from './structure/tags.ts';
import { ANY } from './structure/tallies.ts';
import { talliedTagged } from './tally-texts.ts';

export async function actorPage(
  graph: CountedGraph,
  filter: ActorFilter,
  { field, direction }: Order<ActorOrderField>,
  page: PageRequest,
): Promise<Page<Actor>> {
  const { db, labels, columns } = graph;
  const { kinds, countries, tags } = filter;
  const text = actorsText(labels, filter, orderBy(field, direction), page);
  const parameters = {
    ...pageParameters(page, direction, filter),
    kinds: [...new Set(kinds ?? actorKinds)],
    tagged: tags?.map(soughtTag) ?? null,
    codes: countries?.map((one) => one.toUpperCase()) ?? null,
  };
  const [row] = await db.read<PageRow>(text, parameters);
  const total = async () => {
    const codes = countries && (await codesMeant(graph, countries));
    return columns.count(countingLinkedActors(filter.linked ?? everyLink, { kinds, countries: codes }));
  };
  return pageOf<Actor>(await withTotal(row, page, total), page);
}

function orderBy(field: ActorOrderField, direction: OrderDirection): Ordering {
  return field === 'NAME' ? byIndexed('a.byName', direction) : byDegree(direction);
}

function actorsText(labels: Labels, filter: ActorFilter, order: Ordering, page: PageRequest): string {
  if (filter.ids || filter.text !== null || filter.tags) return soughtText(labels, filter, order, page);
  if (filter.kinds || filter.countries) return sortsText(labels, filter, order, page);
  const from = `MATCH (a:${labels.actor})`;
  const where = restOf(labels, filter);
  const total =
    where === null ? `${from} RETURN count(a) AS total` : (untold(filter) ?? counting(from, where));
  return pageText(page, { from, where, row: 'a', order, total });
}

/** Those whose ids are given, whose texts hold another, or that have some tag. */
function soughtText(labels: Labels, filter: ActorFilter, order: Ordering, page: PageRequest): string {
  const scope = filter.countries ? 'codes' : '';
  // Said so that no index of kinds or countries is used: it would give many, and not in the order of the page.
  const where = [
    ...(filter.kinds ? ['any(kind IN $p.kinds WHERE kind = a.kind)'] : []),
    ...(filter.countries ? ['any(code IN codes WHERE code = a.country)'] : []),
    actorConditions(labels),
  ].join(' AND ');
  const match = `MATCH (a:${labels.actor})`;
  const distinct = `WITH DISTINCT a${scope && `, ${scope}`}`;
  const named = `${match} WHERE a.id IN $f.ids ${distinct}`;
  const found =
    filter.text === null
      ? `UNWIND $p.tagged AS tag ${match}${wheres('a.tagged CONTAINS tag', where)} ${distinct}`
      : holding(match, 'a', where);
  const listing = filter.ids
    ? { from: named, where, order, total: counting(named, where) }
    : {
        from: fewOrInOrder(found, { match, row: 'a', where, order, scope }),
        where: null,
        order: { ...order, seek: null },
        total: hasOneTag(filter) ? talliedTagged(labels) : `${found} RETURN count(*) AS total`,
      };
  return pageText(page, { ...listing, row: 'a' }, filter.countries ? meaning(labels) : undefined);
}

/** Whether tallies tell how many pass. */
function hasOneTag(filter: ActorFilter): boolean {
  return saysOnly(filter, 'kinds', 'tags') && filter.tags?.length === 1;
}

/** What gives no total, where columns tell how many actors have links that pass; else null. */
function untold(filter: ActorFilter): string | null {
  const areTold =
    saysOnly(filter, 'kinds', 'countries', 'linked') && filter.linked && isInColumns(filter.linked);
  return areTold ? UNTOLD : null;
}

/** The ISO codes that are meant: actors of kind Country stand for theirs. */
async function codesMeant({ db, labels }: Graph, countries: readonly string[]): Promise<string[]> {
  const [row] = await db.read<{ codes: string[] }>(`${meaning(labels).found} RETURN codes`, {
    filter: { countries },
    codes: countries.map((one) => one.toUpperCase()),
  });
  return row?.codes ?? [];
}

/** Those of some kinds and countries: each sort is a stretch of an index in the order asked for. */
function sortsText(labels: Labels, filter: ActorFilter, order: Ordering, page: PageRequest): string {
  const { actor, tally } = labels;
  const { direction } = order;
  const rest = restOf(labels, filter);
  const [sorts, scope, isOf, prefix, tallied] = filter.countries
    ? [
        'UNWIND codes AS code UNWIND $p.kinds AS kind',
        'code, kind',
        'a.country = code AND a.kind = kind',
        ['a.country', 'a.kind'],
        "'ACTOR|' + kind + '|' + code",
      ]
    : ['UNWIND $p.kinds AS kind', 'kind', 'a.kind = kind', ['a.kind'], `'ACTOR|' + kind + '|${ANY}'`];
  const inOrder = prefix.map((property) => `${property} ${direction}, `).join('');
  const ofSort = `MATCH (a:${actor})`;
  const from = `${sorts} CALL (${scope}) {
    ${ofSort}${wheres(isOf, order.seek, rest)} WITH a ORDER BY ${inOrder}${order.by} LIMIT $p.limit RETURN a }`;
  const total = rest
    ? (untold(filter) ?? counting(`${sorts} ${ofSort}`, `${isOf} AND ${rest}`))
    : `${sorts} MATCH (t:${tally} {id: ${tallied}}) RETURN coalesce(sum(t.count), 0) AS total`;
  const listing = { from, where: null, row: 'a', order: { ...order, seek: null }, total };
  return pageText(page, listing, filter.countries ? meaning(labels) : undefined);
}

/** Finds the `codes` that are meant: ISO codes, and those of actors of kind Country, by their ids. */
function meaning({ actor }: Labels) {
  const found = `CALL () {
  OPTIONAL MATCH (k:${actor}) WHERE k.id IN $f.countries AND k.kind = 'Country'
  WITH $p.codes + collect(k.country) AS all UNWIND all AS code RETURN collect(DISTINCT code) AS codes
}`;
  return { variable: 'codes', found };
}

function restOf(labels: Labels, filter: ActorFilter): string | null {
  return saysOnly(filter, 'kinds', 'countries') ? null : actorConditions(labels);
}

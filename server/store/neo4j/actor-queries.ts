import type { Actor } from '../../../core/model/actor.ts';
import type { ActorFilter } from '../filters.ts';
import type { ActorOrderField, Order, Page, PageRequest } from '../graph-store.ts';
import { actorConditions } from './conditions.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { byDegree, byIndexed } from './orderings.ts';
import { listParameters, listText, type PageRow, pageOf } from './pages.ts';

export async function actorPage(
  connection: Connection,
  labels: Labels,
  filter: ActorFilter,
  { field, direction }: Order<ActorOrderField>,
  page: PageRequest,
): Promise<Page<Actor>> {
  const countries = filter.countries && (await codesOf(connection, labels, filter.countries));
  const text = listText(
    {
      from: `MATCH (a:${labels.actor})${filter.ids ? ' WHERE a.id IN $p.filter.ids WITH DISTINCT a' : ''}`,
      where: actorConditions(labels),
      row: 'a',
      order: field === 'NAME' ? byIndexed('a.byName', direction) : byDegree(direction),
    },
    labels.actor,
  );
  const parameters = listParameters(page, direction, { ...filter, countries });
  const [row] = await connection.read<PageRow>(text, parameters);
  return pageOf<Actor>(row, page);
}

/** The ISO codes of countries named by code or by the id of an actor of kind Country. */
async function codesOf(
  connection: Connection,
  labels: Labels,
  countries: readonly string[],
): Promise<string[]> {
  const rows = await connection.read<{ code: string }>(
    `MATCH (a:${labels.actor}) WHERE a.id IN $p.ids AND a.kind = 'Country' AND a.country IS NOT NULL
     RETURN a.country AS code`,
    { ids: countries },
  );
  return [...countries.map((one) => one.toUpperCase()), ...rows.map(({ code }) => code)];
}

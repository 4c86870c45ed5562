import type { Actor } from '../../../core/model/actor.ts';
import { rowOf } from '../row-cache.ts';
import type { Connection, Routing } from './connection.ts';
import type { Graph } from './graph.ts';

interface Row {
  row: string;
}

export async function byId<T extends object>(
  db: Connection,
  label: string,
  ids: readonly string[],
  routing: Routing = 'READ',
): Promise<T[]> {
  const text = `MATCH (n:${label}) WHERE n.id IN $p.ids RETURN n.row AS row`;
  const rows = await db.read<Row>(text, { ids }, routing);
  return rows.map(({ row }) => rowOf<T>(row));
}

export async function countriesByCode({ db, labels }: Graph, codes: readonly string[]): Promise<Actor[]> {
  const rows = await db.read<Row>(
    `MATCH (a:${labels.actor}) WHERE a.country IN $p.codes AND a.kind = 'Country' AND a.byName IS NOT NULL
     RETURN a.row AS row`,
    { codes },
  );
  return rows.map(({ row }) => rowOf<Actor>(row));
}

export async function degrees({ db, labels }: Graph, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.read<{ id: string; degree: number }>(
    `MATCH (a:${labels.actor}) WHERE a.id IN $p.ids RETURN a.id AS id, a.degree AS degree`,
    { ids },
  );
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}

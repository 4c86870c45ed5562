import type { Actor } from '../../../core/model/actor.ts';
import { rowOf } from '../row-cache.ts';
import { AMONG, type Database, list } from './database.ts';

export function byId<T extends object>(
  db: Database,
  table: 'actor' | 'link' | 'source' | 'view',
  ids: readonly string[],
): T[] {
  return db
    .all<{ body: string }>(`SELECT body FROM ${table} WHERE id ${AMONG}`, list(ids))
    .map((row) => rowOf<T>(row.body));
}

export function countriesByCode(db: Database, codes: readonly string[]): Actor[] {
  return db
    .all<{ body: string }>(`SELECT body FROM actor WHERE kind = 'Country' AND country ${AMONG}`, list(codes))
    .map((row) => rowOf<Actor>(row.body));
}

export function degrees(db: Database, ids: readonly string[]): Map<string, number> {
  const rows = db.all<{ id: string; degree: number }>(
    `SELECT id, degree FROM actor WHERE id ${AMONG}`,
    list(ids),
  );
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}

import type { Database } from '../../../server/store/sqlite/database.ts';

export function idsFrom(db: Database, sql: string, ...values: string[]): Set<string> {
  return new Set(db.all<{ id: string }>(sql, ...values).map(({ id }) => id));
}

export function numberFrom(db: Database, sql: string, ...values: string[]): number {
  return db.get<{ number: number }>(sql, ...values)?.number ?? 0;
}

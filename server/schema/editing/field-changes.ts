import { isDeepStrictEqual } from 'node:util';
import type { Row } from '../../store/change-log.ts';
import type { EditRow } from '../refs.ts';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** The row as an edit left it; null where it took it away. */
export function rowAfter({ change, subject }: EditRow): Row | null {
  return change === 'ADDED' || change === 'CHANGED' ? subject : null;
}

/** The fields that differ, by name. */
export function fieldsChanged(before: Row | null, after: Row | null): FieldChange[] {
  const [old, fresh] = [before, after].map((row) => new Map<string, unknown>(Object.entries(row ?? {})));
  const names = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])].sort();
  return names.flatMap((field) => {
    const change = { field, before: old?.get(field), after: fresh?.get(field) };
    return isDeepStrictEqual(change.before, change.after) ? [] : [change];
  });
}

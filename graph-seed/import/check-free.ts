import { isHeldElsewhere } from '../../server/imports/lease.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { ImportRefused } from './refused.ts';

/** Throws ImportRefused where another process works on it. */
export function checkFree(record: ImportRecord | undefined): void {
  if (!record || !isHeldElsewhere(record)) return;
  throw new ImportRefused('ALREADY_RUNNING', `another server or command works on the import ${record.name}`);
}

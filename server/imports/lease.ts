import { hostname } from 'node:os';
import { busy } from '../errors.ts';
import type { ImportRecord, Lease } from '../store/imports.ts';

/** Whoever writes an import says so more often than that. */
const LIVELY_MS = 60_000;

/** That this process works on an import for now; said again with every batch. */
export function newLease(): Lease {
  return {
    host: hostname(),
    process: process.pid,
    until: new Date(Date.now() + LIVELY_MS).toISOString(),
  };
}

/** Whether another process, here or elsewhere, works on an import just now. One that died here no longer does. */
export function isHeldElsewhere({ lease }: Pick<ImportRecord, 'lease'>): boolean {
  if (!lease || Date.parse(lease.until) < Date.now()) return false;
  if (lease.host !== hostname()) return true;
  return lease.process !== process.pid && isAlive(lease.process);
}

/** Throws CONFLICT where somebody else works on it. */
export function mustBeFree(record: ImportRecord | undefined): void {
  if (record && isHeldElsewhere(record))
    throw busy(`Another server or command works on the import '${record.name}'`);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

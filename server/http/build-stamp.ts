import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Changes with the code, so that what was cached before is asked for again: a hash of the built server; from sources,
 * where this file alone would not change, the time at which it was started.
 */
export function buildStamp(): string {
  const file = fileURLToPath(import.meta.url);
  if (file.endsWith('.ts')) return String(performance.timeOrigin);
  return createHash('sha256').update(readFileSync(file)).digest('base64url');
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ImportFilesOptions } from './options.ts';
import { STAGING_TABLES } from './staging/tables.ts';
import type { ImportFile } from './text.ts';

/** The same for the same files under the same options: an import that was interrupted goes on by it. Null: it was stopped. */
export async function fingerprintOf(
  files: readonly ImportFile[],
  { format, encoding, fallbackSource, mappings, replace }: ImportFilesOptions,
  merges: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const hash = createHash('sha256');
  // Rows that were staged in other tables are not gone on with.
  hash.update(STAGING_TABLES);
  hash.update(JSON.stringify([format, encoding, fallbackSource, [...merges], replace]));
  for (const { name, path } of files) {
    hash.update(JSON.stringify([name, mappings(name)]));
    try {
      for await (const bytes of createReadStream(path)) {
        hash.update(bytes as Buffer);
        if (signal?.aborted) return null;
      }
    } catch {
      // Whoever reads it says what is wrong with it.
      hash.update('unreadable');
    }
  }
  return hash.digest('hex').slice(0, 32);
}

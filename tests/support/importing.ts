import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../graph-seed/import/import-files.ts';
import { defaultOptions, type ImportFilesOptions } from '../../graph-seed/import/options.ts';
import type { ImportReport, OnImportProgress } from '../../graph-seed/import/report.ts';
import { problemText } from '../../graph-seed/problems.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { loadDozen, openSqlite } from './stores.ts';

export interface Importing {
  store: GraphStore;
  /** Where its files are. */
  folder: string;
  /** Writes files and imports them; their names are those of the object's keys. Null: there is no such file. */
  run(
    files: Readonly<Record<string, string | Buffer | null>>,
    options?: Partial<ImportFilesOptions>,
    more?: { signal?: AbortSignal; onProgress?: OnImportProgress; reportPath?: string },
  ): Promise<ImportReport>;
  remove(): Promise<void>;
}

/** An embedded store, with the dozen if not said otherwise, and a folder to import files from. */
export async function openImporting(
  load: (store: GraphStore) => Promise<void> = loadDozen,
): Promise<Importing> {
  const opened = await openSqlite();
  await load(opened.store);
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-import-'));
  return {
    store: opened.store,
    folder,
    async run(files, options = {}, more = {}) {
      for (const [name, content] of Object.entries(files))
        if (content !== null) await writeFile(join(folder, name), content);
      return importFiles({
        store: opened.store,
        files: Object.keys(files).map((name) => ({ name, path: join(folder, name) })),
        options: { ...defaultOptions, name: 'test', ...options },
        folder: join(folder, 'staging'),
        ...more,
      });
    },
    async remove() {
      await opened.remove();
      await rm(folder, { recursive: true });
    },
  };
}

/** What is wrong, as it is told. */
export function problemsOf({ problems }: ImportReport): string[] {
  return problems.first.map(problemText);
}

import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { noOptions, type Run, type RunOptions } from './run.ts';
import type { Uploads } from './uploads.ts';

const RUN = 'run.json';
const REPORT = 'report.jsonl';
const STAGING = 'staging';

/** What this server did last under each name, kept beside the uploaded files, so that it outlives the process. */
export class RunFiles {
  readonly #uploads: Uploads;

  constructor(uploads: Uploads) {
    this.#uploads = uploads;
  }

  /** Makes room for a run; the report of the one before goes. */
  async prepare(name: string): Promise<{ folder: string; reportPath: string }> {
    await this.#uploads.prepare(name);
    const folder = this.#uploads.own(name, STAGING);
    const reportPath = this.#uploads.own(name, REPORT);
    await mkdir(folder, { recursive: true });
    await rm(reportPath, { force: true });
    return { folder, reportPath };
  }

  /** Whole or not at all: who reads meanwhile gets the one before. */
  async save(run: Run): Promise<void> {
    const path = this.#uploads.own(run.name, RUN);
    await writeFile(`${path}.new`, JSON.stringify(run), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  /** Null: nothing lately. One that its process did not live to end was stopped. */
  async read(name: string): Promise<Run | null> {
    const text = await readFile(this.#uploads.own(name, RUN), 'utf8').catch(() => null);
    if (text === null) return null;
    const kept = JSON.parse(text) as Run & { wish?: RunOptions };
    // Earlier versions called them a wish, or kept none.
    const run = { ...kept, options: kept.options ?? kept.wish ?? noOptions };
    return run.state === 'RUNNING' ? { ...run, state: 'STOPPED', progress: null } : run;
  }

  /** The whole report with every problem, as JSON lines; null: there is none. */
  async report(name: string): Promise<{ bytes: number; read: () => NodeJS.ReadableStream } | null> {
    const path = this.#uploads.own(name, REPORT);
    const found = await stat(path).catch(() => null);
    return found && { bytes: found.size, read: () => createReadStream(path) };
  }
}

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { presentError } from './graphql/present-error.ts';
import { openImportEngine } from './import-engine.ts';
import { ImportRuns, type ImportRunsOptions } from './imports/import-runs.ts';
import { Uploads } from './imports/uploads.ts';
import { TIME_LIMIT } from './time-limit.ts';
import { newTraceId } from './tracing/trace-parent.ts';

type Options = Pick<ImportRunsOptions, 'store' | 'log' | 'now' | 'stopping'>;

/** The imports of this server, with their files beside the embedded store, or in the system's folder for what does not last. */
export async function openImports(config: Config, options: Options): Promise<ImportRuns> {
  const { neo4j, dataFolder, importLimit } = config;
  const folder = neo4j ? join(tmpdir(), 'chokepoint-uploads') : join(dataFolder, 'uploads');
  const uploads = new Uploads(folder, importLimit);
  await uploads.sweep(options.now());
  const present = (error: unknown) =>
    presentError(error, { log: options.log, timeLimit: TIME_LIMIT, trace: newTraceId() });
  return new ImportRuns({ ...options, uploads, engine: openImportEngine(config), present });
}

import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BadConfig, type Config } from './config.ts';
import { presentError } from './graphql/present-error.ts';
import { openImportEngine } from './import-worker/engine.ts';
import { ImportRuns, type ImportRunsOptions } from './imports/import-runs.ts';
import { Uploads } from './imports/uploads.ts';
import { TIME_LIMIT } from './time-limit.ts';
import { newTraceId } from './tracing/trace-parent.ts';

const SWEEP_MS = 3_600_000;

type Options = Pick<ImportRunsOptions, 'store' | 'log' | 'now' | 'stopping'>;

/** The imports of this server, with their files in its folder for data. Throws BadConfig where it can keep none there. */
export async function openImports(config: Config, options: Options): Promise<ImportRuns> {
  const { neo4j, dataFolder, importLimit, port, editToken } = config;
  const uploaded = join(dataFolder, 'uploads');
  // The embedded store has one server; over one Neo4j there may be several on a machine, told apart by their ports.
  const folder = neo4j ? join(uploaded, String(port)) : uploaded;
  if (editToken !== null) await mayWrite(folder);
  const uploads = new Uploads(folder, importLimit);
  const sweep = async () =>
    uploads.sweep(options.now()).catch((error: unknown) => {
      options.log.warn({ err: error }, 'old uploads could not be removed');
    });
  await sweep();
  const timer = setInterval(() => void sweep(), SWEEP_MS).unref();
  options.stopping.addEventListener('abort', () => clearInterval(timer));
  const present = (error: unknown) =>
    presentError(error, { log: options.log, timeLimit: TIME_LIMIT, trace: newTraceId() });
  return new ImportRuns({ ...options, uploads, engine: openImportEngine(config), present });
}

async function mayWrite(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new BadConfig(`DATA_DIR: files to import can't be kept in it: ${(error as Error).message}`);
  }
}

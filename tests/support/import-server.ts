import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppOptions } from '../../server/app.ts';
import { presentError } from '../../server/graphql/present-error.ts';
import type { ImportEngine, RunReport } from '../../server/imports/engine.ts';
import { ImportRuns } from '../../server/imports/import-runs.ts';
import { noCounts } from '../../server/imports/run.ts';
import { Uploads } from '../../server/imports/uploads.ts';
import { createLog } from '../../server/log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { type Answer, testApp } from './ask.ts';
import { BEARER, EDIT_TOKEN } from './editing.ts';

const none = { total: 0, first: [] };

export const nothingDone: RunReport = {
  end: 'DONE',
  counts: noCounts,
  files: [],
  problems: none,
  wrongRows: 0,
  skipped: [],
  kept: none,
  lookAlikes: none,
  merged: 0,
};

const idle: ImportEngine = { load: async () => nothingDone, remove: async () => nothingDone };
const LIMIT = 1_000_000;

interface Options extends Partial<AppOptions> {
  /** Of a file, in bytes. */
  limit?: number;
}

/** A folder for uploads, and how to remove it. */
export async function uploadFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-uploads-'));
  return { folder: join(folder, 'imports'), remove: () => rm(folder, { recursive: true, maxRetries: 5 }) };
}

/** The imports of a server, by an engine that does nothing but for what is given. */
export function importRuns(
  store: GraphStore,
  folder: string,
  work: Partial<ImportEngine> = {},
  { limit = LIMIT, stopping = new AbortController().signal }: Options = {},
): ImportRuns {
  const log = createLog('silent');
  const present = (error: unknown) => presentError(error, { log, timeLimit: 1_000, trace: 'trace' });
  return new ImportRuns({
    store,
    log,
    present,
    stopping,
    engine: { ...idle, ...work },
    uploads: new Uploads(folder, limit),
    now: () => new Date(),
  });
}

/** The app that takes imports into a folder. */
export function importing(
  store: GraphStore,
  folder: string,
  work: Partial<ImportEngine> = {},
  { limit = LIMIT, ...options }: Options = {},
) {
  const imports = importRuns(store, folder, work, { limit, ...options });
  return testApp(store, { editToken: EDIT_TOKEN, imports, ...options });
}

/** Whatever answers requests: the app itself, or a server. */
export interface Asked {
  request(path: string, options?: RequestInit): Response | Promise<Response>;
}

export async function send(
  app: Asked,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = BEARER,
): Promise<Response> {
  return app.request(`/imports/${path}`, { method: 'PUT', body, headers, duplex: 'half' } as RequestInit);
}

const RUN = `name deed state startedAt by sent strict replace format encoding mapping source merge progress { phase done total rate remainingSeconds }
  report {
    counts { added changed same kept removed }
    files { name format rows unused failure { code message refusal place } }
    problems { file line element reason code field values } problemCount wrongRowCount
    skipped { reason code values count } kept { id reason } keptCount
    lookAlikes { actor other where reason code values } lookAlikeCount
  }
  reportAddress failure { code message refusal place }`;

/** Asks the app with the token of those who write. */
async function asked(app: Asked, query: string, variables: object): Promise<Answer> {
  const answer = await app.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...BEARER },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer;
}

/** What the endpoint says of an import. */
export async function runOf(app: Asked, name: string): Promise<Record<string, unknown> | null> {
  const { data } = await asked(app, `query ($name: ID!) { import(name: $name) { ${RUN} } }`, { name });
  return (data?.import ?? null) as Record<string, unknown> | null;
}

type Deed = 'startImport' | 'cancelImport' | 'removeImport';

/** Asks for a deed; gives the run, or the code of the refusal. */
export async function bid(app: Asked, deed: Deed, input: object): Promise<Record<string, unknown> | string> {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${deed}(input: $input) { import { ${RUN} } } }`;
  const { data, errors } = await asked(app, query, { input });
  if (errors || data === null) return errors?.[0]?.extensions.code ?? '';
  const { import: run } = data[deed] as { import: Record<string, unknown> };
  return run;
}

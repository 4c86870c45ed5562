import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { checkRows } from './check-rows.ts';
import { fingerprintOf } from './fingerprint.ts';
import { findLookAlikes } from './look-alikes.ts';
import { checkMerges } from './merges.ts';
import { checkName, type ImportFilesOptions } from './options.ts';
import { readFiles } from './read-files.ts';
import { ImportRefused } from './refused.ts';
import type { ImportReport, OnImportProgress, ReportedFile } from './report.ts';
import { openStaging, type Staging } from './staging.ts';
import type { ImportFile } from './text.ts';
import { ImportCancelled } from './turn.ts';
import { listsOf, writeReport } from './write-report.ts';
import { rowsDone, writeRows } from './write-rows.ts';

export interface ImportFilesRequest {
  store: GraphStore;
  files: readonly ImportFile[];
  options: ImportFilesOptions;
  /** Where rows wait between the two passes. */
  folder: string;
  onProgress?: OnImportProgress;
  /** Ends the import between two batches; the same request goes on behind them later. */
  signal?: AbortSignal;
  /** A file for the whole report. */
  reportPath?: string;
}

const none = { added: 0, changed: 0, same: 0, kept: 0 };

/**
 * Imports files into a store: reads, checks and stages all rows, then writes them. Throws ImportRefused where nothing can
 * be imported at all, and the store's errors; after these the same request goes on where it was.
 */
export async function importFiles(request: ImportFilesRequest): Promise<ImportReport> {
  const { store, files, options, folder, reportPath } = request;
  checkName(options.dataset);
  const fingerprint = await fingerprintOf(files, options);
  const start = await startOf(store, files, options, fingerprint);
  const staging = openStaging(folder, options.dataset, fingerprint);
  // What is staged is worth keeping only while it is being written.
  let isWorthKeeping = false;
  try {
    if (!staging.isWhole(fingerprint)) await stage(staging, request);
    const continuedBehind = start.checkpoint ? rowsDone(start) : null;
    const tell = async (state: ImportReport['state'], record: ImportRecord) => {
      const report = reportOf(staging, state, record, continuedBehind);
      if (reportPath !== undefined) await writeReport(reportPath, report, staging);
      return report;
    };
    if (options.strict && listsOf(staging).problems.total > 0) return await tell('REFUSED', start);
    isWorthKeeping = !options.dryRun;
    const end = await write(start, staging, fingerprint, request);
    if (end.state === 'FINISHED' || options.dryRun) isWorthKeeping = false;
    return await tell(options.dryRun ? 'CHECKED' : end.state === 'FINISHED' ? 'FINISHED' : 'CANCELLED', end);
  } catch (error) {
    if (!(error instanceof ImportCancelled)) throw error;
    return reportOf(staging, 'CANCELLED', start, null);
  } finally {
    if (isWorthKeeping) staging.close();
    else staging.remove();
  }
}

/** What is known of the import before: where the same files and options were interrupted, how far they had come. */
async function startOf(
  store: GraphStore,
  files: readonly ImportFile[],
  { dataset, by, dryRun }: ImportFilesOptions,
  fingerprint: string,
): Promise<ImportRecord> {
  const earlier = (await store.imports()).find(({ name }) => name === dataset);
  if (earlier?.state === 'REMOVING') {
    throw new ImportRefused(
      'WRONG_NAME',
      `${dataset} is being removed; finish that first, by --remove ${dataset}`,
    );
  }
  const now = new Date().toISOString();
  const fresh: ImportRecord = {
    name: dataset,
    state: 'UNFINISHED',
    by,
    files: files.map(({ name }) => name),
    ...{ startedAt: now, updatedAt: now, finishedAt: null },
    checkpoint: null,
    tally: { actors: none, links: none, sources: none },
    lookAlikes: [],
  };
  const isSame = earlier?.state === 'UNFINISHED' && earlier.checkpoint?.fingerprint === fingerprint;
  if (!isSame || dryRun) return fresh;
  const { startedAt, checkpoint, tally } = earlier;
  return { ...fresh, startedAt, checkpoint, tally };
}

async function stage(staging: Staging, request: ImportFilesRequest): Promise<void> {
  const { store, files, options, onProgress = () => {}, signal } = request;
  await readFiles(staging, files, options, onProgress, signal);
  await checkMerges(options.merges, staging, store);
  await checkRows(staging, store, onProgress, signal);
  await findLookAlikes(staging, store, onProgress, signal);
  staging.set('whole', true);
}

/** Writes what is staged; a record that is UNFINISHED in the end was stopped. */
async function write(
  start: ImportRecord,
  staging: Staging,
  fingerprint: string,
  { store, options, onProgress = () => {}, signal }: ImportFilesRequest,
): Promise<ImportRecord> {
  const { replace, dryRun: isTrial } = options;
  if (!isTrial) await store.saveImport(start);
  try {
    const written = await writeRows(start, {
      ...{ store, staging, fingerprint, replace, isTrial, onProgress, signal },
    });
    if (isTrial) return written;
    const now = new Date().toISOString();
    const lookAlikes = listsOf(staging).lookAlikes.first;
    const end: ImportRecord = {
      ...written,
      ...{ state: 'FINISHED', updatedAt: now, finishedAt: now, checkpoint: null, lookAlikes },
    };
    await store.saveImport(end);
    return end;
  } catch (error) {
    const stopped = (await store.imports()).find(({ name }) => name === start.name);
    if (error instanceof ImportCancelled && stopped && !isTrial) return stopped;
    throw error;
  }
}

function reportOf(
  staging: Staging,
  state: ImportReport['state'],
  { name, tally }: ImportRecord,
  continuedBehind: number | null,
): ImportReport {
  return {
    ...{ dataset: name, state, continuedBehind, tally },
    files: (staging.get('files') as ReportedFile[] | undefined) ?? [],
    ...listsOf(staging),
    merged: (staging.get('merged') as number | undefined) ?? 0,
  };
}

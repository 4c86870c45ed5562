import { newLease } from '../../server/imports/lease.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { checkFree } from './check-free.ts';
import { checkRows } from './check-rows.ts';
import { fingerprintOf } from './fingerprint.ts';
import { checkEndNames } from './identity/end-names.ts';
import { keepFormerIds } from './identity/former-ids.ts';
import { findLookAlikes } from './identity/look-alikes.ts';
import { checkMerges, mergesOf } from './identity/merges.ts';
import { refuseRenumbered } from './identity/renumbered.ts';
import { takeBackMerged } from './identity/take-back.ts';
import { settleTakenLinks } from './identity/taken-links.ts';
import { settleTakenNames } from './identity/taken-names.ts';
import { settleTakenSources } from './identity/taken-sources.ts';
import { refuseUnsureEnds } from './identity/unsure-ends.ts';
import { checkName, type ImportFilesOptions } from './options.ts';
import { readFiles } from './read-files.ts';
import { ImportRefused } from './refused.ts';
import type { ImportReport, OnImportProgress, ReportedFile } from './report.ts';
import { openStaging } from './staging/open-staging.ts';
import type { Staging } from './staging/staging.ts';
import type { ImportFile } from './text.ts';
import { ImportCancelled } from './turn.ts';
import { checkReportPath, listsOf, writeReport } from './write-report.ts';
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

const noRows = { total: 0, first: [] };
const none = { added: 0, changed: 0, same: 0, kept: 0 };

/**
 * Imports files into a store: reads, checks and stages all rows, then writes them. Throws ImportRefused where nothing can
 * be imported at all, and the store's errors; after these the same request goes on where it was.
 */
export async function importFiles(request: ImportFilesRequest): Promise<ImportReport> {
  const { store, files, options, folder, reportPath, signal } = request;
  checkName(options.name);
  if (reportPath !== undefined) await checkReportPath(reportPath);
  const earlier = (await store.imports()).find(({ name }) => name === options.name);
  if (!options.dryRun) checkFree(earlier);
  const merges = await mergesOf(earlier?.merges ?? {}, options.merges, store);
  const fingerprint = await fingerprintOf(files, options, merges, signal);
  if (fingerprint === null) return nothingDone(options.name);
  const start = startOf(earlier, files, options, merges, fingerprint);
  // Of a run that has written nothing yet the graph may be another one by now: rows are told from those that it has anew.
  const staging = openStaging(folder, options.name, fingerprint, start.checkpoint !== null);
  // What is staged is worth keeping only while it is being written.
  let isWorthKeeping = false;
  try {
    const isStagedBefore = staging.isWhole(fingerprint);
    if (isStagedBefore) await stageAgain(staging, start, merges, request);
    else await stage(staging, start, merges, request);
    const continuedBehind = start.checkpoint ? rowsDone(start) : null;
    const tell = async (state: ImportReport['state'], record: ImportRecord) => {
      const report = reportOf(staging, state, record, continuedBehind);
      if (reportPath !== undefined) await writeReport(reportPath, report, staging);
      return report;
    };
    if (options.strict && !isAllRight(staging)) return await tell('REFUSED', start);
    isWorthKeeping = !options.dryRun;
    const read = filesOf(staging).flatMap(({ name, failure }) => (failure === null ? [name] : []));
    const settle = () => settleTaken(staging, { ...start, files: read }, merges, request);
    const recheck = () => checkRows(staging, store, request.onProgress ?? (() => {}), signal);
    const end = await write(
      { ...start, files: read },
      { staging, fingerprint, isStagedBefore, settle, recheck },
      request,
    );
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
function startOf(
  earlier: ImportRecord | undefined,
  files: readonly ImportFile[],
  { name, by, dryRun }: ImportFilesOptions,
  merges: ReadonlyMap<string, string>,
  fingerprint: string,
): ImportRecord {
  if (earlier?.state === 'REMOVING') {
    throw new ImportRefused('BEING_REMOVED', `${name} is being removed; finish that first`, {
      hint: `by --remove ${name}`,
    });
  }
  const now = new Date().toISOString();
  const fresh: ImportRecord = {
    name,
    state: 'UNFINISHED',
    by,
    files: files.map((file) => file.name),
    startedAt: now,
    updatedAt: now,
    finishedAt: null,
    checkpoint: null,
    tally: { actors: none, links: none, sources: none },
    lookAlikes: [],
    merges: Object.fromEntries(merges),
    lease: null,
  };
  const isSame = earlier?.state === 'UNFINISHED' && earlier.checkpoint?.fingerprint === fingerprint;
  if (!isSame || dryRun) return fresh;
  const { startedAt, checkpoint, tally } = earlier;
  return { ...fresh, startedAt, checkpoint, tally };
}

async function stage(
  staging: Staging,
  record: ImportRecord,
  merges: ReadonlyMap<string, string>,
  request: ImportFilesRequest,
): Promise<void> {
  const { store, files, options, onProgress = () => {}, signal } = request;
  await readFiles(staging, files, options, merges, onProgress, signal);
  await refuseUnsureEnds(staging, store, record, signal);
  await settleTaken(staging, record, merges, request);
  await refuseRenumbered(staging, store, record, options.replace, signal);
  await keepFormerIds(staging, store, record, signal);
  await checkMerges(merges, staging, store);
  await checkEndNames(staging, store, record, signal);
  await checkRows(staging, store, onProgress, signal);
  await findLookAlikes(staging, store, onProgress, signal);
  staging.set('whole', true);
}

/** Since rows were staged the graph may have lost what they stand on, or the run was stopped before links led to renamed ones. */
async function stageAgain(
  staging: Staging,
  record: ImportRecord,
  merges: ReadonlyMap<string, string>,
  request: ImportFilesRequest,
): Promise<void> {
  const { store, onProgress = () => {}, signal } = request;
  await settleTaken(staging, record, merges, request);
  await checkRows(staging, store, onProgress, signal);
}

/** Gives rows ids of their own where the graph has theirs for others. */
async function settleTaken(
  staging: Staging,
  record: ImportRecord,
  merges: ReadonlyMap<string, string>,
  { store, signal }: ImportFilesRequest,
): Promise<void> {
  await settleTakenNames(staging, store, record, merges, signal);
  await settleTakenSources(staging, store, record, signal);
  await settleTakenLinks(staging, store, record, signal);
}

interface Staged {
  staging: Staging;
  fingerprint: string;
  isStagedBefore: boolean;
  settle: () => Promise<void>;
  recheck: () => Promise<void>;
}

/** Writes what is staged; a record that is UNFINISHED in the end was stopped. */
async function write(
  start: ImportRecord,
  { staging, ...staged }: Staged,
  { store, options, onProgress = () => {}, signal }: ImportFilesRequest,
): Promise<ImportRecord> {
  const { replace, dryRun: isTrial } = options;
  // Another one may have begun while the files were read.
  if (!isTrial) {
    checkFree((await store.imports()).find(({ name }) => name === start.name));
    await store.saveImport({ ...start, lease: newLease() });
  }
  try {
    const written = await writeRows(start, {
      ...staged,
      store,
      staging,
      replace,
      isTrial,
      onProgress,
      signal,
    });
    if (isTrial) return written;
    await takeBackMerged(written, staging, store, signal);
    const now = new Date().toISOString();
    const lookAlikes = listsOf(staging).lookAlikes.first;
    const end: ImportRecord = {
      ...written,
      state: 'FINISHED',
      updatedAt: now,
      finishedAt: now,
      checkpoint: null,
      lookAlikes,
      lease: null,
    };
    await store.saveImport(end);
    return end;
  } catch (error) {
    if (!(error instanceof ImportCancelled) || isTrial) throw error;
    const found = (await store.imports()).find(({ name }) => name === start.name);
    if (!found) throw error;
    const { actors, links, sources, ...stopped } = found;
    await store.saveImport({ ...stopped, lease: null });
    return stopped;
  }
}

function isAllRight(staging: Staging): boolean {
  return listsOf(staging).problems.total === 0 && filesOf(staging).every(({ failure }) => failure === null);
}

function filesOf(staging: Staging): ReportedFile[] {
  return (staging.get('files') as ReportedFile[] | undefined) ?? [];
}

/** Of an import that was stopped before it had read anything. */
function nothingDone(name: string): ImportReport {
  return {
    name,
    state: 'CANCELLED',
    continuedBehind: null,
    files: [],
    skipped: [],
    actors: [],
    tally: { actors: none, links: none, sources: none },
    problems: noRows,
    kept: noRows,
    lookAlikes: noRows,
    wrongRows: 0,
    merged: 0,
  };
}

function reportOf(
  staging: Staging,
  state: ImportReport['state'],
  { name, tally }: ImportRecord,
  continuedBehind: number | null,
): ImportReport {
  return {
    name,
    state,
    continuedBehind,
    tally,
    files: filesOf(staging),
    ...listsOf(staging),
    merged: staging.notes.countMerged(),
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import { importEngine } from '../../graph-seed/import/engine.ts';
import { secretsOf } from '../config.ts';
import { presentError } from '../graphql/present-error.ts';
import type { RunProgress, RunReport } from '../imports/engine.ts';
import { createLog } from '../log.ts';
import { openStore } from '../open-store.ts';
import { TIME_LIMIT } from '../time-limit.ts';
import { newTraceId } from '../tracing/trace-parent.ts';
import type { ImportWork, WorkerNews } from './work.ts';

/** Does one import or removal in a thread of its own, with a store of its own, so that the server answers meanwhile. */
await work(workerData as ImportWork, (news) => parentPort?.postMessage(news));
parentPort?.close();

async function work(given: ImportWork, tell: (news: WorkerNews) => void): Promise<void> {
  const stopping = new AbortController();
  parentPort?.once('message', () => stopping.abort());
  try {
    tell({ type: 'ENDED', report: await reportOf(given, stopping.signal, tell) });
  } catch (error) {
    const { message, extensions } = presentError(error, {
      log: createLog(given.config.logLevel, { secrets: secretsOf(given.config) }),
      timeLimit: TIME_LIMIT,
      trace: newTraceId(),
    });
    tell({ type: 'FAILED', message, extensions });
  }
}

async function reportOf(
  { config, task, folder, reportPath }: ImportWork,
  signal: AbortSignal,
  tell: (news: WorkerNews) => void,
): Promise<RunReport> {
  const onProgress = (progress: RunProgress) => tell({ type: 'PROGRESS', progress });
  const place = { folder, reportPath, signal, onProgress };
  const store = await openStore(config);
  try {
    return task.type === 'LOAD'
      ? await importEngine.load(store, task.options, place)
      : await importEngine.remove(store, task.name, place);
  } finally {
    await store.close();
  }
}

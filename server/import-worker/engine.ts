import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { importEngine } from '../../graph-seed/import/engine.ts';
import type { Config } from '../config.ts';
import { unavailable } from '../errors.ts';
import type { ImportEngine, RunPlace, RunReport } from '../imports/engine.ts';
import { projectRoot } from '../project-root.ts';
import type { ImportWork, WorkerNews } from './work.ts';

/** So long may a thread take to its next checkpoint; what it had not written by then it writes when it goes on. */
const PATIENCE_MS = 8_000;

/** Imports in a thread of their own; in this one while developing, where nothing is built. */
export function openImportEngine(config: Config): ImportEngine {
  if (import.meta.url.endsWith('.ts')) return importEngine;
  const script = join(projectRoot(), 'dist', 'server', 'import-worker.js');
  const work = async (task: ImportWork['task'], place: RunPlace) => {
    const { folder, reportPath } = place;
    const given: ImportWork = { config, task, folder, reportPath };
    return ended(new Worker(script, { workerData: given }), place);
  };
  return {
    load: async (_, options, place) => work({ type: 'LOAD', options }, place),
    remove: async (_, name, place) => work({ type: 'REMOVE', name }, place),
  };
}

async function ended(worker: Worker, { signal, onProgress }: RunPlace): Promise<RunReport> {
  let patience: NodeJS.Timeout | undefined;
  const stop = () => {
    worker.postMessage('STOP');
    patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (news: WorkerNews) => {
        if (news.type === 'PROGRESS') onProgress(news.progress);
        else if (news.type === 'ENDED') resolve(news.report);
        else reject(new GraphQLError(news.message, { extensions: news.extensions }));
      });
      worker.on('error', reject);
      worker.on('exit', (code) =>
        reject(
          signal.aborted
            ? unavailable('It took too long to stop and was ended; it goes on where it was')
            : new Error(`the thread of an import ended with ${code}`),
        ),
      );
    });
  } finally {
    clearTimeout(patience);
    signal.removeEventListener('abort', stop);
  }
}

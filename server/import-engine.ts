import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { importEngine } from '../graph-seed/import/engine.ts';
import type { Config } from './config.ts';
import type { ImportWork, WorkerNews } from './import-work.ts';
import type { ImportEngine, RunPlace, RunReport } from './imports/engine.ts';
import { projectRoot } from './project-root.ts';

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
    load: async (_, wish, place) => work({ type: 'LOAD', wish }, place),
    remove: async (_, name, place) => work({ type: 'REMOVE', name }, place),
  };
}

async function ended(worker: Worker, { signal, onProgress }: RunPlace): Promise<RunReport> {
  const stop = () => worker.postMessage('STOP');
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
      worker.on('exit', (code) => reject(new Error(`the thread of an import ended with ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

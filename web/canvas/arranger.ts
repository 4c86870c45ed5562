import type { Places } from '../../core/layout/places.ts';
import type { ArrangeJob } from './arrange.ts';
import type { SettleJob } from './settle.ts';

/** So many newcomers settle faster than a worker starts. */
const FEW = 60;

/** Lays out a scene in a worker of its own: hundreds of actors take seconds. Stops when the signal says so. */
export function arrangeInWorker(job: ArrangeJob, signal: AbortSignal): Promise<Places> {
  return inWorker({ arrange: job }, signal);
}

/** Places for newcomers among those who are there. Many settle in a worker. */
export async function settleAside(job: SettleJob, signal: AbortSignal): Promise<Places> {
  if (job.newcomers.length > FEW) return inWorker({ settle: job }, signal);
  const { settle } = await import('./settle.ts');
  return settle(job);
}

function inWorker(job: WorkerJob, signal: AbortSignal): Promise<Places> {
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Places>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Places>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

/** What the worker is told. */
export type WorkerJob = { arrange: ArrangeJob } | { settle: SettleJob };

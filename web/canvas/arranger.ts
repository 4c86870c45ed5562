import type { LayoutName } from '../../core/view/state.ts';
import type { Places } from '../state/picture.ts';
import type { Scene } from '../state/scene.ts';

export interface ArrangeJob {
  scene: Scene;
  layout: LayoutName;
}

/** Lays out a scene in a worker of its own: hundreds of actors take seconds. Stops when the signal says so. */
export function arrangeInWorker(job: ArrangeJob, signal: AbortSignal): Promise<Places> {
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Places>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Places>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

import { arrange } from './arrange.ts';
import type { WorkerJob } from './arranger.ts';
import { settle } from './settle.ts';

addEventListener('message', ({ data }: MessageEvent<WorkerJob>) => {
  postMessage('arrange' in data ? arrange(data.arrange) : settle(data.settle));
});

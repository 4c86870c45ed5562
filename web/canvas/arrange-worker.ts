import { arrange } from './arrange.ts';
import type { ArrangeJob } from './arranger.ts';

addEventListener('message', ({ data }: MessageEvent<ArrangeJob>) => {
  postMessage(arrange(data.scene, data.layout));
});

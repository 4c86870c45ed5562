import { join } from 'node:path';
import { readQuestions } from '../../graph-seed/questions.ts';
import { createApp } from '../../server/app.ts';
import { listen } from '../../server/listen/listen.ts';
import { createLog } from '../../server/log.ts';
import { projectRoot } from '../../server/project-root.ts';
import { openShipped } from './shipped-store.ts';
import { loadShipped, type TestStore } from './stores.ts';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

interface Options {
  open?: () => Promise<TestStore>;
  port?: number;
  editToken?: string | null;
}

/**
 * The built pages and the API over the shipped dataset in a store of its own: the embedded one if not said. On a free
 * port, which it does not know itself: the addresses that it gives out lead to it only where `port` is said.
 */
export async function startServer({
  open = openShipped,
  port = 0,
  editToken = null,
}: Options = {}): Promise<TestServer> {
  const { store, remove } = await open();
  if ((await store.dataset()) === null) await loadShipped(store);
  const app = createApp({
    store,
    log: createLog('silent'),
    now: () => new Date(),
    publicUrl: port === 0 ? 'http://127.0.0.1' : `http://127.0.0.1:${port}`,
    webFolder: join(projectRoot(), 'dist', 'web'),
    questions: () => readQuestions('graph-seed/questions'),
    editToken,
  });
  const running = await listen(app, '127.0.0.1', port);
  return {
    url: `http://127.0.0.1:${running.port}`,
    async stop() {
      await running.stop(1000);
      await remove();
    },
  };
}

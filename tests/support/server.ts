import { join } from 'node:path';
import { readQuestions } from '../../graph-seed/questions.ts';
import { createApp } from '../../server/app.ts';
import { listen } from '../../server/listen.ts';
import { createLog } from '../../server/log.ts';
import { projectRoot } from '../../server/project-root.ts';
import { loadShipped, openSqlite, type TestStore } from './stores.ts';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** The built pages and the API on a free port, over the shipped dataset in a store of its own: the embedded one if not said. */
export async function startServer(open: () => Promise<TestStore> = openSqlite): Promise<TestServer> {
  const { store, remove } = await open();
  await loadShipped(store);
  const app = createApp({
    store,
    log: createLog('silent'),
    now: () => new Date(),
    publicUrl: 'http://127.0.0.1',
    webFolder: join(projectRoot(), 'dist', 'web'),
    questions: () => readQuestions('graph-seed/questions'),
  });
  const running = await listen(app, '127.0.0.1', 0);
  return {
    url: `http://127.0.0.1:${running.port}`,
    async stop() {
      await running.stop(1000);
      await remove();
    },
  };
}

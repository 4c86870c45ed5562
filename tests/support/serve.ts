import { listen } from '../../server/listen/listen.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { testApp } from './ask.ts';

export interface Served {
  url: string;
  /** Ends the streams, then the server; the store stays open. */
  stop(): Promise<void>;
}

/** The app over a store on a port, a free one if not said. */
export async function serve(
  store: GraphStore,
  options: Parameters<typeof testApp>[1] = {},
  port = 0,
): Promise<Served> {
  const stopping = new AbortController();
  const app = testApp(store, { stopping: stopping.signal, ...options });
  const running = await listen(app, '127.0.0.1', port);
  return {
    url: `http://127.0.0.1:${running.port}`,
    stop: async () => {
      stopping.abort();
      await running.stop(1_000);
    },
  };
}

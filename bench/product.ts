import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyView } from '../core/view/address.ts';
import type { PlacedActor } from '../core/view/state.ts';
import { projectRoot } from '../server/project-root.ts';
import type { GraphRows } from '../server/store/graph-store.ts';
import { createSqliteStore } from '../server/store/sqlite/sqlite-store.ts';
import { BENCH_DATASET } from './dataset.ts';
import { portOf } from './engine/servers.ts';

/** The id of the view that shows the whole graph. */
const VIEW = 'whole';

export interface Served {
  url: string;
  stop: () => Promise<void>;
}

/** The built server over an embedded store of its own that holds this graph; `url` leads to a view of all of it. */
export async function serveProduct(rows: GraphRows, actors: PlacedActor[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-bench-'));
  await fill(folder, rows, actors);
  const child = spawn(process.execPath, [join(projectRoot(), 'dist', 'server', 'main.js')], {
    env: { ...process.env, NEO4J_URI: '', DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}/v/${VIEW}`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}

async function fill(folder: string, rows: GraphRows, actors: PlacedActor[]): Promise<void> {
  const store = createSqliteStore(folder);
  await store.load(rows);
  await store.saveView({
    id: VIEW,
    title: { en: 'The whole graph' },
    note: {},
    mode: 'LIVE',
    createdAt: '2026-11-24T00:00:00.000Z',
    datasetVersion: 'bench',
    state: { ...emptyView(), actors },
  });
  await store.saveDataset(BENCH_DATASET);
  await store.close();
}

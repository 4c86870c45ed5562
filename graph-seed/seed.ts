import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Usage } from '../server/commands/usage.ts';
import { projectRoot } from '../server/project-root.ts';
import type { GraphStore } from '../server/store/graph-store.ts';
import { readDataset } from './dataset.ts';
import { loadDataset } from './load.ts';

export const SEED: Usage = {
  call: 'npm run seed',
  does: 'Loads graph-seed/data into the store; safe to repeat.',
  takes: 0,
};

/** Reads, checks and loads graph-seed/data, with a progress bar where somebody watches. */
export async function seed(store: GraphStore): Promise<void> {
  const dataset = await readDataset(join(projectRoot(), 'graph-seed', 'data'));
  const format = 'Loading the dataset {bar} {percentage} % · {value} of {total} rows';
  const bar = new SingleBar({ format, noTTYOutput: false, hideCursor: true }, Presets.shades_classic);
  const { actors, links, sources } = dataset.rows;
  bar.start(actors.length + links.length + sources.length, 0);
  let left = 0;
  try {
    left = await loadDataset(store, dataset, (done) => bar.update(done));
  } finally {
    bar.stop();
  }
  console.log(
    `Loaded ${actors.length} actors, ${links.length} links and ${sources.length} sources (${dataset.info.version}).`,
  );
  if (left > 0)
    console.log(`${left} of these rows were edited by hand and stay so until the edits are undone.`);
}

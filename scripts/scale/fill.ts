import { performance } from 'node:perf_hooks';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { type GraphSize, hasRow, rowCount, scaleGraph } from './graph.ts';

export interface Filled {
  /** Rows that were loaded now; what an earlier run had loaded is not loaded again. */
  rows: number;
  seconds: number;
}

const EVERY = 500_000;

/** Loads what the store does not have yet, batch by batch, and says how far it is. */
export async function fill(store: GraphStore, size: GraphSize): Promise<Filled> {
  const from = await loadedRows(store, size);
  const total = rowCount(size);
  const begun = performance.now();
  let done = from;
  for await (const rows of scaleGraph(size, from)) {
    const before = done;
    await store.load(rows);
    done += rows.actors.length + rows.links.length + rows.sources.length;
    const seconds = (performance.now() - begun) / 1000;
    if (Math.floor(done / EVERY) > Math.floor(before / EVERY)) {
      console.log(`${done} of ${total} rows, ${Math.round((done - from) / seconds)} a second`);
    }
  }
  await store.saveDataset({
    name: 'scale',
    title: { en: 'Made up', it: 'Inventato' },
    version: 'scale',
    licence: 'CC0-1.0',
    updated: '2026-11-24',
    startingQuestions: [],
    views: [],
  });
  return { rows: done - from, seconds: (performance.now() - begun) / 1000 };
}

/** How many rows an earlier run has loaded: rows come in a fixed order, so halving finds the first that is missing. */
async function loadedRows(store: GraphStore, size: GraphSize): Promise<number> {
  let [known, missing] = [0, rowCount(size)];
  while (known < missing) {
    const middle = Math.floor((known + missing) / 2);
    if (await hasRow(store, size, middle)) known = middle + 1;
    else missing = middle;
  }
  return known;
}

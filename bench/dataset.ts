import type { DatasetInfo } from '../server/store/graph-store.ts';

/** What a store of the bench says that it holds: without a dataset the server would load the shipped one. */
export const BENCH_DATASET: DatasetInfo = {
  name: 'bench',
  title: { en: 'Bench', it: 'Banco di prova' },
  version: 'bench',
  licence: 'CC0',
  updated: '2026-11-24',
  startingQuestions: [],
  views: [],
};

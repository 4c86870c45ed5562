import type { Config } from '../config.ts';
import type { ImportOptions, RunProgress, RunReport } from '../imports/engine.ts';

/** What a thread is told to do. */
export interface ImportWork {
  config: Config;
  task: { type: 'LOAD'; options: ImportOptions } | { type: 'REMOVE'; name: string };
  folder: string;
  reportPath: string;
}

/** What it tells of it. */
export type WorkerNews =
  | { type: 'PROGRESS'; progress: RunProgress }
  | { type: 'ENDED'; report: RunReport }
  /** A coded error. */
  | { type: 'FAILED'; message: string; extensions: Record<string, unknown> };

import type { ImportFailure, ReadingOptions, RunCounts, RunProgress, RunReport } from './engine.ts';

export type RunState = 'RUNNING' | 'DONE' | 'STOPPED' | 'REFUSED' | 'FAILED';
export type RunDeed = 'CHECK' | 'LOAD' | 'REMOVE';

/** What this server does under the name of an import, or did last. */
export interface Run {
  name: string;
  deed: RunDeed;
  state: RunState;
  by: string;
  /** The names of the uploaded files. */
  sent: readonly string[];
  /** How they are read and what is done with their rows; whoever goes on takes the same. */
  options: RunOptions;
  /** ISO 8601, UTC. */
  startedAt: string;
  finishedAt: string | null;
  /** Null: it has not begun, or has ended. */
  progress: (RunProgress & Paced) | null;
  /** Null: it has not ended, or failed. */
  report: Omit<RunReport, 'end'> | null;
  failure: ImportFailure | null;
}

export interface RunOptions extends ReadingOptions {
  strict: boolean;
  replace: boolean;
  merges: readonly { id: string; into: string | null }[];
}

export const noOptions: RunOptions = {
  format: null,
  encoding: null,
  mapping: null,
  source: null,
  strict: false,
  replace: false,
  merges: [],
};

interface Paced {
  /** A second; null: not known yet. */
  rate: number | null;
  remainingSeconds: number | null;
}

export const noCounts: RunCounts = { added: 0, changed: 0, same: 0, kept: 0, removed: 0 };

/** How many of each list an answer shows; all of them are in the file of the report. */
export const MOST_SHOWN = 100;

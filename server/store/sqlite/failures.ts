import { StoreUnavailable } from '../errors.ts';

interface Failure {
  /** SQLite's primary code, and its words for it: where a row is read, the library passes on the words alone. */
  code: number;
  words: string;
  /** What it means for the store, and what to do. */
  meaning: string;
  is?: 'BUSY' | 'DAMAGED';
}

const REPLACE = 'stop, put a backup in its place (npm run restore -- FILE) and start again';
const WRITTEN = 'another process is writing to it';

const FAILURES: readonly Failure[] = [
  { code: 5, words: 'database is locked', meaning: WRITTEN, is: 'BUSY' },
  { code: 6, words: 'database table is locked', meaning: WRITTEN, is: 'BUSY' },
  { code: 8, words: 'attempt to write a readonly database', meaning: 'it may not be written to' },
  { code: 10, words: 'disk I/O error', meaning: 'its disk fails or is full' },
  {
    code: 11,
    words: 'database disk image is malformed',
    meaning: `it is damaged: ${REPLACE}`,
    is: 'DAMAGED',
  },
  { code: 13, words: 'database or disk is full', meaning: 'its disk is full' },
  { code: 14, words: 'unable to open database file', meaning: 'it can’t be opened' },
  { code: 26, words: 'file is not a database', meaning: `it is no database: ${REPLACE}`, is: 'DAMAGED' },
];

/** What looking through the file has found. */
export class DamagedFile extends Error {
  readonly errcode = 11;
}

function failureOf(error: unknown): Failure | undefined {
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : null;
  const message = String(error.message);
  return FAILURES.find((one) => (code === null ? message.startsWith(one.words) : one.code === code));
}

/** Whether the same may work in a moment. */
export function isBusy(error: unknown): boolean {
  return failureOf(error)?.is === 'BUSY';
}

/** Whether what is on the disk can't be right. */
export function isDamaged(error: unknown): boolean {
  return failureOf(error)?.is === 'DAMAGED';
}

/** What SQLite says as the store says it; other errors stay. */
export function storeError(error: unknown, file: string): unknown {
  const failure = failureOf(error);
  if (!failure || error instanceof StoreUnavailable) return error;
  const { message } = error as { message: string };
  return new StoreUnavailable(`the embedded store ${file} can't be used: ${failure.meaning} (${message})`, {
    cause: error,
  });
}

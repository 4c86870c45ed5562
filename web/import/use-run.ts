import { useEffect, useState } from 'preact/hooks';
import { fetchProgress, fetchRun, type ImportRun } from '../api/imports.ts';
import { type Failure, failureOf } from '../api/request.ts';

const KEY = 'chokepoint.import';
/** Soon at first, for imports that are small, and then ever more rarely. */
const ASK_FIRST_MS = 400;
const ASK_LATER_MS = 100;
const ASK_AT_LEAST_MS = 2_000;
/** What passes by itself. */
const PASSING = ['UNREACHABLE', 'UNAVAILABLE', 'TIMEOUT'];

interface Watched {
  run: ImportRun | null;
  isLost: boolean;
  /** Why it is not known any more how the import stands. */
  failure: Failure | null;
  watch: (run: ImportRun) => void;
  /** Asks again after a failure. */
  lookAgain: () => void;
}

/** How the import of this tab stands, asked for as long as it runs; the page may be loaded again meanwhile. */
export function useRun(token: string): Watched {
  const [run, setRun] = useState<ImportRun | null>(null);
  const [isLost, setLost] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = run?.name ?? keptName();
  const isOpen = failure === null && (run === null || run.state === 'RUNNING');

  useEffect(() => {
    if (!isOpen || name === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    let asked = 0;
    let isKnown = run !== null;
    /** Whether it still runs. */
    const look = async (): Promise<boolean> => {
      const now = isKnown ? await fetchProgress(name, token, signal) : null;
      if (now?.state === 'RUNNING') {
        setRun((before) => before && { ...before, ...now });
        return true;
      }
      const found = await fetchRun(name, token, signal);
      isKnown = true;
      setRun(found);
      return found?.state === 'RUNNING';
    };
    const ask = async (): Promise<void> => {
      try {
        const isRunning = await look();
        setLost(false);
        asked += 1;
        if (isRunning) wait(Math.min(ASK_AT_LEAST_MS, ASK_FIRST_MS + asked * ASK_LATER_MS));
      } catch (cause) {
        if (signal.aborted) return;
        const { code, retryAfter } = failureOf(cause);
        const isPassing = PASSING.includes(code) || retryAfter !== undefined;
        setLost(isPassing);
        if (isPassing) wait((retryAfter ?? 0) * 1_000 || ASK_AT_LEAST_MS);
        else setFailure(failureOf(cause));
      }
    };
    const wait = (milliseconds: number) => {
      const timer = setTimeout(() => void ask(), milliseconds);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    if (run === null) void ask();
    else wait(ASK_FIRST_MS);
    return () => leaving.abort();
  }, [isOpen, name, token]);

  return {
    run,
    isLost,
    failure,
    watch(next) {
      keepName(next.name);
      setFailure(null);
      setRun(next);
    },
    lookAgain: () => setFailure(null),
  };
}

function keptName(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keepName(name: string): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // Forbidden: then it is not found again after the page was left.
  }
}

import { useEffect, useState } from 'preact/hooks';
import { fetchRun, type ImportRun } from '../api/imports.ts';
import { failureOf } from '../api/request.ts';

const KEY = 'chokepoint.import';
const ASK_EVERY_MS = 400;
const ASK_AGAIN_MS = 2_000;

interface Watched {
  run: ImportRun | null;
  isLost: boolean;
  watch: (run: ImportRun) => void;
}

/** How the import of this tab stands, asked for as long as it runs; the page may be loaded again meanwhile. */
export function useRun(token: string): Watched {
  const [run, setRun] = useState<ImportRun | null>(null);
  const [isLost, setLost] = useState(false);
  const name = run?.name ?? keptName();
  const isOpen = run === null || run.state === 'RUNNING';

  useEffect(() => {
    if (!isOpen || name === null) return undefined;
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const found = await fetchRun(name, token, leaving.signal);
        setLost(false);
        setRun(found);
        if (found?.state === 'RUNNING') wait(ASK_EVERY_MS);
      } catch (cause) {
        if (leaving.signal.aborted) return;
        const isGone = ['UNREACHABLE', 'UNAVAILABLE', 'TIMEOUT'].includes(failureOf(cause).code);
        setLost(isGone);
        if (isGone) wait(ASK_AGAIN_MS);
      }
    };
    const wait = (milliseconds: number) => {
      const timer = setTimeout(() => void ask(), milliseconds);
      leaving.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    if (run === null) void ask();
    else wait(ASK_EVERY_MS);
    return () => leaving.abort();
  }, [isOpen, name, token]);

  return {
    run,
    isLost,
    watch(next) {
      keepName(next.name);
      setRun(next);
    },
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

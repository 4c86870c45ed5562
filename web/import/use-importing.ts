import { useEffect, useRef, useState } from 'preact/hooks';
import { cancelImport, type ImportRun, removeImport, type StartInput, startImport } from '../api/imports.ts';
import { type Failure, failureOf } from '../api/request.ts';
import type { Editor } from '../state/editing/editor.ts';
import { useRun } from './use-run.ts';
import { type Sending, useSending } from './use-sending.ts';

export interface Importing {
  run: ImportRun | null;
  sending: Sending | null;
  /** Why the last thing that was asked for did not begin, or why it is not known how it goes on. */
  failure: Failure | null;
  /** The server does not answer; it is asked again. */
  isLost: boolean;
  isBusy: boolean;
  begin: (input: Omit<StartInput, 'by'>, files: readonly File[]) => Promise<void>;
  cancel: () => Promise<void>;
  remove: (name: string) => Promise<void>;
  /** Asks again how an import stands; null: that is known. */
  lookAgain: (() => void) | null;
}

/** Sends files, begins, watches and stops what the server does with them. */
export function useImporting({ token, name: by }: Editor): Importing {
  const { run, isLost, failure: lost, watch, lookAgain } = useRun(token);
  const { sending, send, forget } = useSending(token);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  /** Of what is asked for just now. */
  const leaving = useRef<AbortController | null>(null);
  const isRunning = run?.state === 'RUNNING';
  useKeptOpen(sending !== null);

  /** The server lets files go once they are loaded, and may have lost them; those that are still here are sent again. */
  async function start(
    input: Omit<StartInput, 'by'>,
    files: readonly File[],
    signal: AbortSignal,
  ): Promise<ImportRun> {
    // A file may have been changed here since it was sent, and another one may have sent theirs of that name.
    if (input.dryRun) forget(files);
    await send(input.name, files, signal);
    try {
      return await startImport({ ...input, by }, token);
    } catch (cause) {
      forget(files);
      if (failureOf(cause).code !== 'NOT_FOUND' || files.length === 0) throw cause;
      await send(input.name, files, signal);
      return startImport({ ...input, follows: null, by }, token);
    }
  }

  /** What begins although it was cancelled meanwhile is stopped at once. */
  async function attempt(ask: (signal: AbortSignal) => Promise<ImportRun>): Promise<void> {
    const own = new AbortController();
    leaving.current = own;
    setAsking(true);
    setFailure(null);
    try {
      const begun = await ask(own.signal);
      watch(begun);
      if (own.signal.aborted) watch(await cancelImport(begun.name, token));
    } catch (cause) {
      if (!own.signal.aborted || cause !== own.signal.reason) setFailure(failureOf(cause));
    } finally {
      leaving.current = null;
      setAsking(false);
    }
  }

  return {
    run,
    sending,
    failure: failure ?? lost,
    isLost,
    isBusy: isAsking || (isRunning && lost === null),
    begin: (input, files) => attempt((signal) => start(input, files, signal)),
    async cancel() {
      if (leaving.current) leaving.current.abort();
      else if (isRunning) await attempt(() => cancelImport(run.name, token));
    },
    remove: (name) => attempt(() => removeImport(name, by, token)),
    lookAgain: lost && lookAgain,
  };
}

/** Asks before the page is left while files are on their way. */
function useKeptOpen(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSending]);
}

import { useRef, useState } from 'preact/hooks';
import { cancelImport, type ImportRun, removeImport, type StartInput, startImport } from '../api/imports.ts';
import { type Failure, failureOf } from '../api/request.ts';
import { upload } from '../api/upload.ts';
import type { Editor } from '../state/editing/editor.ts';
import { useRun } from './use-run.ts';

/** Files on their way to the server. */
export interface Sending {
  file: string;
  sent: number;
  total: number;
}

export interface Importing {
  run: ImportRun | null;
  sending: Sending | null;
  /** Why the last thing that was asked for did not begin. */
  failure: Failure | null;
  /** The server does not answer; it is asked again. */
  isLost: boolean;
  isBusy: boolean;
  begin: (wish: Omit<StartInput, 'by'>, files: readonly File[]) => Promise<void>;
  cancel: () => Promise<void>;
  remove: (name: string) => Promise<void>;
}

/** Sends files, begins, watches and stops what the server does with them. */
export function useImporting({ token, name: by }: Editor): Importing {
  const { run, isLost, watch } = useRun(token);
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const leaving = useRef(new AbortController());
  /** Where each file was sent to. */
  const sent = useRef(new WeakMap<File, string>());

  async function send(name: string, files: readonly File[], { signal }: AbortController): Promise<void> {
    const waiting = files.filter((file) => sent.current.get(file) !== name);
    const total = waiting.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    for (const file of waiting) {
      const tell = (bytes: number) => setSending({ file: file.name, sent: before + bytes, total });
      tell(0);
      await upload(name, file, token, tell, signal);
      sent.current.set(file, name);
      before += file.size;
    }
    setSending(null);
  }

  /** The server lets files go once they are loaded, and may have lost them; those that are still here are sent again. */
  async function start(wish: Omit<StartInput, 'by'>, files: readonly File[]): Promise<ImportRun> {
    leaving.current = new AbortController();
    await send(wish.name, files, leaving.current);
    try {
      return await startImport({ ...wish, by }, token);
    } catch (cause) {
      if (failureOf(cause).code !== 'NOT_FOUND' || files.length === 0) throw cause;
      for (const file of files) sent.current.delete(file);
      await send(wish.name, files, leaving.current);
      return startImport({ ...wish, by }, token);
    }
  }

  async function attempt(ask: () => Promise<ImportRun>): Promise<void> {
    setAsking(true);
    setFailure(null);
    try {
      watch(await ask());
    } catch (cause) {
      if (!leaving.current.signal.aborted) setFailure(failureOf(cause));
    } finally {
      setSending(null);
      setAsking(false);
    }
  }

  return {
    run,
    sending,
    failure,
    isLost,
    isBusy: isAsking || run?.state === 'RUNNING',
    begin: (wish, files) => attempt(() => start(wish, files)),
    async cancel() {
      leaving.current.abort();
      if (run?.state === 'RUNNING') await attempt(() => cancelImport(run.name, token));
    },
    remove: (name) => attempt(() => removeImport(name, by, token)),
  };
}

import { useRef, useState } from 'preact/hooks';
import { upload } from '../api/upload.ts';

/** Files on their way to the server. */
export interface Sending {
  file: string;
  sent: number;
  total: number;
}

interface Sender {
  sending: Sending | null;
  /** Sends those that were not sent under the name before. */
  send: (name: string, files: readonly File[], signal: AbortSignal) => Promise<void>;
  /** The server has them no more. */
  forget: (files: readonly File[]) => void;
}

/** Sends files, one after the other, each once. */
export function useSending(token: string): Sender {
  const [sending, setSending] = useState<Sending | null>(null);
  /** Where each file was sent to. */
  const sent = useRef(new WeakMap<File, string>());
  return {
    sending,
    async send(name, files, signal) {
      const waiting = files.filter((file) => sent.current.get(file) !== name);
      const total = waiting.reduce((sum, { size }) => sum + size, 0);
      let before = 0;
      try {
        for (const file of waiting) {
          const tell = (bytes: number) => setSending({ file: file.name, sent: before + bytes, total });
          tell(0);
          await upload(name, file, token, tell, signal);
          sent.current.set(file, name);
          before += file.size;
        }
      } finally {
        setSending(null);
      }
    },
    forget(files) {
      for (const file of files) sent.current.delete(file);
    },
  };
}

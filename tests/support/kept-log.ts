import { createLog, type Log } from '../../server/log.ts';

/** A log that keeps its lines, as they would be written. */
export function keptLog(secrets: readonly string[] = []): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const to = { write: (line: string) => void lines.push(line) };
  return { log: createLog('trace', { secrets, to }), lines };
}

import { type DestinationStream, type Logger, pino } from 'pino';
import { maskedBy } from './secrets.ts';

export type Log = Logger;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const SECRETS = ['password', 'token', 'editToken', 'authorization'];
/** Where a secret may stand by mistake: at the top, in what was logged, in the headers of that. */
const PLACES = ['', '*.', '*.headers.'];

interface LogOptions {
  /** What no line may hold, wherever it comes from. */
  secrets?: readonly string[];
  /** Standard error, if not said; standard output is for people. */
  to?: DestinationStream;
}

/** Structured lines; those of a request say its `trace_id`, by which readers of logs find the trace. */
export function createLog(
  level: (typeof LOG_LEVELS)[number],
  { secrets = [], to = pino.destination(2) }: LogOptions = {},
): Log {
  const redact = PLACES.flatMap((place) => SECRETS.map((secret) => place + secret));
  return pino({ level, redact, hooks: { streamWrite: maskedBy(secrets) } }, to);
}

import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const SECRETS = ['password', 'token', 'editToken', 'authorization'];
/** Where a secret may stand by mistake: at the top, in what was logged, in the headers of that. */
const PLACES = ['', '*.', '*.headers.'];

/** Structured lines on standard error, since standard output is for people; or wherever else is said. */
export function createLog(
  level: (typeof LOG_LEVELS)[number],
  destination: DestinationStream = pino.destination(2),
): Log {
  const redact = PLACES.flatMap((place) => SECRETS.map((secret) => place + secret));
  return pino({ level, redact }, destination);
}

import { type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Structured lines on standard error; standard output is for people. */
export function createLog(level: (typeof LOG_LEVELS)[number]): Log {
  return pino(
    { level, redact: ['password', 'token', 'authorization', '*.password', '*.authorization'] },
    pino.destination(2),
  );
}

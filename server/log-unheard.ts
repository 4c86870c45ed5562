import type { Log } from './log.ts';

/**
 * What fails when nobody waits for it any more, such as the second of two questions of which the first has failed, is logged,
 * and everybody else served on. Node would end the process.
 */
export function logUnheard(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'failed unheard'));
}

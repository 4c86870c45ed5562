import { badInput } from '../errors.ts';

export interface EventId {
  log: string;
  sequence: number;
}

/** What names a place in a log to clients: whoever gives it back goes on after it. */
export function eventId({ log, sequence }: EventId): string {
  return `${log}-${sequence}`;
}

/** Throws BAD_USER_INPUT for what can't be such a name. */
export function parseEventId(text: string): EventId {
  const [, log, digits] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(text) ?? [];
  if (log === undefined) throw badInput(`after: '${text.slice(0, 80)}' is not the id of a change`);
  return { log, sequence: Number(digits) };
}

import { StoreCancelled, StoreTimeout, StoreUnavailable } from '../../errors.ts';

/** What a helper is asked: a question or an update by name, with its arguments. */
export interface Request {
  id: number;
  name: string;
  args: string;
  /** Whether it is to tell how far it is. */
  progress: boolean;
}

export type Reply =
  | { id: number; progress: [done: number, total: number] }
  | { id: number; answer: string }
  | { id: number; failure: string };

/** As JSON, with maps, which JSON has none of, as lists of pairs. */
export function packed(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? { [MAP]: [...part] } : part)) ??
    NOTHING
  );
}

export function unpacked(text: string): unknown {
  if (text === NOTHING) return undefined;
  if (!text.includes(MAP)) return JSON.parse(text);
  return JSON.parse(text, (_, part: unknown) => (isPackedMap(part) ? new Map(part[MAP]) : part));
}

const NOTHING = '';
/** No row has a field of this name. */
const MAP = '$map';

function isPackedMap(part: unknown): part is { [MAP]: [unknown, unknown][] } {
  return typeof part === 'object' && part !== null && MAP in part;
}

const ERRORS = { Error, StoreCancelled, StoreTimeout, StoreUnavailable };

/** With what SQLite said, by which damage is known. */
export function packedError(error: unknown): string {
  const { name, message, cause, ...fields } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error ? { cause: { ...cause, message: cause.message } } : {};
  return packed({ ...fields, name, message, ...reason });
}

/** An error of the same class with the same fields. */
export function unpackedError(text: string): Error {
  const { name, ...fields } = unpacked(text) as { name: string; message: string };
  const known = name in ERRORS ? ERRORS[name as keyof typeof ERRORS] : Error;
  return Object.assign(new known(fields.message), fields);
}

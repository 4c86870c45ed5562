import type { Failure } from '../api/request.ts';
import type { Messages } from './en.ts';

/** What went wrong: in the interface's language where the cause is a common one, else in the API's own words. */
export function explain({ code, message }: Failure, words: Messages): string {
  return `${words.failed} ${words.causes[code] ?? message}`;
}

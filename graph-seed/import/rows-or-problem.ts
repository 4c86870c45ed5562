import type { Found } from './found.ts';
import { reasonOf } from './reasons.ts';
import { ImportRefused } from './refused.ts';

/** What a reader makes of a row; what no reader foresaw is told with its line and spoils that row alone. */
export function rowsOrProblem(line: number, read: () => Found[]): Found[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    return [{ what: 'PROBLEM', line, reason: reasonOf('UNREADABLE', [(error as Error).message]) }];
  }
}

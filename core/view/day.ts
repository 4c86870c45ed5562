import { isPartialDate } from '../model/partial-date.ts';

/** A whole day as `2022-10-07`; undefined where it is anything else. */
export function day(value: string): string | undefined {
  return value.length === 10 && isPartialDate(value) ? value : undefined;
}

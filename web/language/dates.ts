import { monthNumber } from '../../core/language/dates.ts';
import { isPartialDate, lastDay } from '../../core/model/partial-date.ts';

export { spokenDate } from '../../core/language/dates.ts';

/**
 * The day that somebody typed, as `2022-10-07`, `7 October 2022`, `ott 2022` or `2022`; a month or a year stands for
 * its last day. Null where it is no date.
 */
export function typedDay(text: string): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,.]+/);
  const year = words.at(-1) ?? '';
  const month = monthOf(words.at(-2));
  const date =
    words.length === 1 ? year : [year, month, words.at(-3)?.padStart(2, '0')].filter(Boolean).join('-');
  return isPartialDate(date) && words.length <= 3 ? lastDay(date) : null;
}

/** Whether somebody typed a month or a year, for which its last day stands. */
export function isLessThanADay(text: string): boolean {
  return typedDay(text) !== null && text.trim().split(/[\s,.-]+/).length < 3;
}

function monthOf(word: string | undefined): string {
  const month = monthNumber(word?.slice(0, 3) ?? '');
  return month === 0 ? 'none' : String(month).padStart(2, '0');
}

import { isPartialDate, lastDay } from '../../core/model/partial-date.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

const MONTHS: Record<InterfaceLanguage, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
};

/** A partial date as people write it: `2022`, `Oct 2022`, `7 Oct 2022`. What is unknown is not made up. */
export function spokenDate(date: string, lang: InterfaceLanguage): string {
  const [year = date, month, day] = date.split('-');
  const spokenMonth = month && MONTHS[lang][Number(month) - 1];
  return [day && String(Number(day)), spokenMonth, year].filter(Boolean).join(' ');
}

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
  const month = monthNumber(words.at(-2));
  const date =
    words.length === 1 ? year : [year, month, words.at(-3)?.padStart(2, '0')].filter(Boolean).join('-');
  return isPartialDate(date) && words.length <= 3 ? lastDay(date) : null;
}

/** Whether somebody typed a month or a year, for which its last day stands. */
export function isLessThanADay(text: string): boolean {
  return typedDay(text) !== null && text.trim().split(/[\s,.-]+/).length < 3;
}

function monthNumber(word: string | undefined): string {
  const start = word?.slice(0, 3) ?? '';
  const index = Object.values(MONTHS)
    .map((months) => months.findIndex((month) => month.toLowerCase() === start))
    .find((found) => found >= 0);
  return index === undefined ? 'none' : String(index + 1).padStart(2, '0');
}

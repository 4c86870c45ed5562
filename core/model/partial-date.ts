/**
 * Partial dates: `2022`, `2022-10`, `2022-10-07`. They stand for a span of days and are taken at their widest, so a
 * link since `2022` counts from 1 January 2022 and one until `2022` to 31 December 2022.
 */
const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a date that the calendar has: `2023-02-29` and `2022-13` are not. */
export function isPartialDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const parts = PATTERN.exec(value);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), monthNumber));
}

/** The first day that a partial date can mean: `2022-10` → `2022-10-01`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date can mean: `2022-10` → `2022-10-31`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(daysIn(year, month)).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a moment, in UTC, as `2026-11-24`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

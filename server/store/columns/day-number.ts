/** Where a link has no first day, and where it has no last one. */
export const BEFORE_ALL_DAYS = 0;
export const AFTER_ALL_DAYS = 0x7fffffff;

/** A day as a number, in the order of days: 2022-10-07 is 20221007. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

export function dayOfNumber(number: number): string {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

import { monthsLater } from './days.ts';

/** Where playing begins: on the picture's day, or at the start of the scale when that is today or later. */
export function playFrom(day: string, today: string, first: string): string {
  return day < today ? day : first;
}

/** The next day that playing shows: a month later, today at the latest. */
export function playedAfter(day: string, today: string): string {
  const next = monthsLater(day, 1);
  return next < today ? next : today;
}

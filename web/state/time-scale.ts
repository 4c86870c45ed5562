import type { TimelineBucket } from '../api/timeline.ts';
import { daysBetween, daysLater } from './days.ts';

/** The few links that began long ago would squeeze all others together: so many of all are left of the scale. */
const LEFT_OUT = 0.12;

/** Days as numbers along a line, from the first day of a year to the last one of another. */
export interface TimeScale {
  first: string;
  last: string;
  days: number;
}

export function timeScale(buckets: readonly TimelineBucket[], today: string): TimeScale {
  const total = buckets.reduce((sum, { started, ended }) => sum + started + ended, 0);
  let passed = 0;
  const start = buckets.find(({ started, ended }) => {
    passed += started + ended;
    return passed > total * LEFT_OUT;
  })?.start;
  const lastYear = [today, ...buckets.map((bucket) => bucket.start)].sort().at(-1)?.slice(0, 4);
  const first = `${(start ?? today).slice(0, 4)}-01-01`;
  const last = `${lastYear}-12-31`;
  return { first, last, days: daysBetween(first, last) };
}

/** May be negative, or beyond the scale. */
export function positionOf(scale: TimeScale, day: string): number {
  return daysBetween(scale.first, day);
}

/** Where a handle for that day stands: at an end of the scale where the day lies beyond it. */
export function handleAt(scale: TimeScale, day: string): number {
  return Math.max(0, Math.min(scale.days, positionOf(scale, day)));
}

export function dayAt(scale: TimeScale, position: number): string {
  return daysLater(scale.first, position);
}

/** The first of January of each year on the scale. */
export function yearsOf(scale: TimeScale): string[] {
  const first = Number(scale.first.slice(0, 4));
  const count = Number(scale.last.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, index) => `${first + index}-01-01`);
}

/** The day that a handle is dragged to: the nearest stop within reach, else where the pointer is. `reach`: in days. */
export function snapped(scale: TimeScale, position: number, stops: readonly string[], reach: number): string {
  const near = stops
    .map((day) => ({ day, distance: Math.abs(positionOf(scale, day) - position) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance);
  return near[0]?.day ?? dayAt(scale, position);
}

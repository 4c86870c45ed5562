import { endDay, type Link, startDay } from '../../core/model/link.ts';
import type { TimelineBucket } from '../api/timeline.ts';

/** Beginnings and ends by quarter, as the API counts them: an end on its last day. Empty quarters are left out. */
export function quartersOf(links: readonly Pick<Link, 'since' | 'until'>[]): TimelineBucket[] {
  const began = countBy(links.map(startDay), quarterOf);
  const ended = countBy(links.map(endDay), quarterOf);
  return [...new Set([...began.keys(), ...ended.keys()])]
    .sort()
    .map((start) => ({ start, started: began.get(start) ?? 0, ended: ended.get(start) ?? 0 }));
}

export interface YearCount {
  year: string;
  began: number;
  ended: number;
}

/** The same by year, for those who hear it. */
export function yearCounts(quarters: readonly TimelineBucket[]): YearCount[] {
  const years = new Map<string, YearCount>();
  for (const { start, started, ended } of quarters) {
    const year = start.slice(0, 4);
    const sum = years.get(year) ?? { year, began: 0, ended: 0 };
    years.set(year, { year, began: sum.began + started, ended: sum.ended + ended });
  }
  return [...years.values()];
}

function countBy(days: readonly (string | null)[], keyOf: (day: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) {
    if (day !== null) counts.set(keyOf(day), (counts.get(keyOf(day)) ?? 0) + 1);
  }
  return counts;
}

function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

import { endDay, type Link, startDay } from '../../core/model/link.ts';
import { daysLater } from './days.ts';

type Dated = Pick<Link, 'since' | 'until'>;

/** What a day changes: its links beside those of the day before. */
export interface DayChange {
  day: string;
  began: number;
  ended: number;
  /** So many of them are dated by a month or a year only, and counted at its edge. */
  vague: number;
}

/** The days on which something begins, or on which something is no more, from the first to the last. */
export function dayChanges(links: readonly Dated[]): DayChange[] {
  const changes = new Map<string, DayChange>();
  const at = (day: string) => changes.get(day) ?? { day, began: 0, ended: 0, vague: 0 };
  for (const link of links) {
    const [start, end] = [startDay(link), goneDay(link)];
    if (start !== null) {
      const change = at(start);
      changes.set(start, { ...change, began: change.began + 1, vague: change.vague + vague(link.since) });
    }
    if (end !== null) {
      const change = at(end);
      changes.set(end, { ...change, ended: change.ended + 1, vague: change.vague + vague(link.until) });
    }
  }
  return [...changes.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Days such that every link is active on one of them, the latest first. */
export function changeDaysOf(links: readonly Dated[]): string[] {
  const days = links.map((link) => startDay(link) ?? endDay(link) ?? '9999-12-31');
  return [...new Set(days)].sort().reverse();
}

export function changeBefore(changes: readonly DayChange[], day: string): DayChange | null {
  return changes.findLast((change) => change.day < day) ?? null;
}

export function changeAfter(changes: readonly DayChange[], day: string): DayChange | null {
  return changes.find((change) => change.day > day) ?? null;
}

/** The first day without it; the last one with it is still its own. */
function goneDay(link: Dated): string | null {
  const last = endDay(link);
  return last === null ? null : daysLater(last, 1);
}

function vague(date: string | undefined): number {
  return date !== undefined && date.length < 10 ? 1 : 0;
}

import { grouped } from '../../../core/language/grouped.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'];

const STEP = 1024;

/** 1 234 567 → 1.2 MB, as most file managers count. */
export function spokenSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  const size = bytes / STEP ** power;
  const spoken = size < 10 ? String(Math.round(size * 10) / 10) : grouped(Math.round(size));
  return `${spoken}\u202f${UNITS[power]}`;
}

/** So many seconds in the unit in which people think of them. */
export function spokenTime(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; many: number } {
  if (seconds < 90) return { unit: 'seconds', many: Math.max(1, Math.round(seconds)) };
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? { unit: 'minutes', many: minutes }
    : { unit: 'hours', many: Math.round(minutes / 60) };
}

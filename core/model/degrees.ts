import type { Link } from './link.ts';

/** How many of the links each actor has; one from an actor to itself has two ends there and counts twice. */
export function degreesAmong(links: readonly Pick<Link, 'from' | 'to'>[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of links) {
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

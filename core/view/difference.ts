import { isActiveOn, type Link } from '../model/link.ts';

/** What became of a link between two days. */
export type LinkChange = 'BEGAN' | 'ENDED' | 'UNCHANGED';

/** The difference of two days for a link, whichever of them is named first; null where it is active on neither. */
export function changeBetween(
  link: Pick<Link, 'since' | 'until'>,
  day: string,
  otherDay: string,
): LinkChange | null {
  const [before, after] = day < otherDay ? [day, otherDay] : [otherDay, day];
  const was = isActiveOn(link, before);
  const is = isActiveOn(link, after);
  if (was && is) return 'UNCHANGED';
  if (is) return 'BEGAN';
  return was ? 'ENDED' : null;
}

import { CONFIDENCES, endDay, type Link, startDay } from '../../core/model/link.ts';
import { firstDay } from '../../core/model/partial-date.ts';
import type { Source } from '../../core/model/source.ts';
import type { LinkOrderField, Neighbor } from './graph-store.ts';

/** The keys that lists of links are ordered by. A missing date counts as the earliest. */
export function linkOrderKey(link: Link, field: LinkOrderField): string {
  switch (field) {
    case 'SINCE':
      return startDay(link) ?? '';
    case 'UNTIL':
      return endDay(link) ?? '';
    case 'KIND':
      return link.kind;
  }
}

export function sourceOrderKey(source: Source): string {
  return source.date === undefined ? '' : firstDay(source.date);
}

/** 0 for the surest. */
export function doubtOf(link: Pick<Link, 'confidence'>): number {
  return CONFIDENCES.indexOf(link.confidence);
}

/**
 * The surest of the links between two actors, as both stores find it: a digit of its doubt, then its id, which is the least
 * of such texts.
 */
export function surestLink(best: string): Pick<Neighbor, 'link' | 'doubt'> {
  return { link: best.slice(1), doubt: Number(best[0]) };
}

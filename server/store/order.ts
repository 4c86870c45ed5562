import { CONFIDENCES, endDay, type Link, startDay } from '../../core/model/link.ts';
import { firstDay } from '../../core/model/partial-date.ts';
import type { Source } from '../../core/model/source.ts';
import type { LinkOrderField } from './graph-store.ts';

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

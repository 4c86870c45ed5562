import type { PartialText } from '../language/text.ts';
import type { LinkKind } from './link-kinds.ts';
import { firstDay, lastDay } from './partial-date.ts';

/** How sure the link is, from the surest down. DISPUTED: at least one source contradicts it. */
export const CONFIDENCES = ['CONFIRMED', 'REPORTED', 'ALLEGED', 'DISPUTED'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const STANCES = ['SUPPORTS', 'DISPUTES'] as const;
export type Stance = (typeof STANCES)[number];

export type LinkStatus = 'UPCOMING' | 'ACTIVE' | 'ENDED' | 'UNDATED';

export interface Evidence {
  /** The id of the source. */
  source: string;
  stance: Stance;
  /** Where in the source: a page, a section, a time. */
  locator?: string;
}

export interface Amount {
  value: number;
  /** In the words of the data, such as `USD bn`. */
  unit: string;
}

/** A typed, directed claim between two actors, with at least one piece of evidence. */
export interface Link {
  id: string;
  kind: LinkKind;
  from: string;
  to: string;
  /** Partial dates; absent means unknown. */
  since?: string;
  until?: string;
  confidence: Confidence;
  summary: PartialText;
  item?: string;
  /** Per cent, 0–100. */
  share?: number;
  role?: string;
  topic?: string;
  amount?: Amount;
  evidence: Evidence[];
}

type Dated = Pick<Link, 'since' | 'until'>;

/** The first day on which the link can have been active; null: open. */
export function startDay(link: Dated): string | null {
  return link.since === undefined ? null : firstDay(link.since);
}

/** The last day on which the link can have been active; null: open. */
export function endDay(link: Dated): string | null {
  return link.until === undefined ? null : lastDay(link.until);
}

export function isUndated(link: Dated): boolean {
  return link.since === undefined && link.until === undefined;
}

/** Active if since ≤ day ≤ until, partial dates at their widest, open ends open: an undated link always is. */
export function isActiveOn(link: Dated, day: string): boolean {
  const start = startDay(link);
  const end = endDay(link);
  return (start === null || start <= day) && (end === null || day <= end);
}

export function statusOn(link: Dated, day: string): LinkStatus {
  if (isUndated(link)) return 'UNDATED';
  if (isActiveOn(link, day)) return 'ACTIVE';
  const start = startDay(link);
  return start !== null && day < start ? 'UPCOMING' : 'ENDED';
}

/** Disputed by the word of the data, or by one of its sources. */
export function isDisputed(link: Pick<Link, 'confidence' | 'evidence'>): boolean {
  return link.confidence === 'DISPUTED' || link.evidence.some(({ stance }) => stance === 'DISPUTES');
}

/** The actor at the other end. */
export function otherEnd(link: Pick<Link, 'from' | 'to'>, actor: string): string {
  return link.from === actor ? link.to : link.from;
}

import type { SourceDetails } from '../api/sources.ts';
import type { LinkFact } from './facts.ts';
import type { Selection } from './selection.ts';
import { matching } from './table.ts';

/** What a source has to say of some links. */
export interface CitedSource {
  id: string;
  /** Ids of links. */
  supports: string[];
  disputes: string[];
  /** At least one of its links is disputed, by this source or another. */
  isContested: boolean;
}

/** Every source that these links cite. */
export function citedSources(links: readonly LinkFact[]): CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const { id: link, sources: cited, disputing, confidence } of links) {
    for (const id of cited) {
      const source = sources.get(id) ?? { id, supports: [], disputes: [], isContested: false };
      (disputing.includes(id) ? source.disputes : source.supports).push(link);
      source.isContested ||= confidence === 'DISPUTED' || disputing.length > 0;
      sources.set(id, source);
    }
  }
  return [...sources.values()];
}

/** The links that are selected, and those of the actors that are. */
export function linksOfSelection(links: readonly LinkFact[], selection: Selection): LinkFact[] {
  const chosen = new Set([...selection.links, ...selection.actors]);
  return links.filter(({ id, from, to }) => chosen.has(id) || chosen.has(from) || chosen.has(to));
}

export interface ListedSource extends CitedSource {
  details: SourceDetails;
}

export const SOURCE_ORDERS = ['links', 'date', 'publisher'] as const;
type SourceOrder = (typeof SOURCE_ORDERS)[number];

export interface SourceQuestion {
  text: string;
  order: SourceOrder;
  onlyContested: boolean;
  onlyUnread: boolean;
}

/** The sources that pass, in order; what has no date comes after what has one. */
export function listedSources(
  cited: readonly CitedSource[],
  details: ReadonlyMap<string, SourceDetails>,
  { text, order, onlyContested, onlyUnread }: SourceQuestion,
  collator: Intl.Collator,
): ListedSource[] {
  const rows = cited.flatMap((source) => {
    const known = details.get(source.id);
    return known ? [{ ...source, details: known }] : [];
  });
  const passing = rows.filter(
    ({ isContested, details: { checkedOn } }) =>
      (isContested || !onlyContested) && (checkedOn === null || !onlyUnread),
  );
  const orders: Record<SourceOrder, (one: ListedSource, other: ListedSource) => number> = {
    links: (one, other) => linkCount(other) - linkCount(one),
    date: (one, other) => (other.details.date ?? '').localeCompare(one.details.date ?? ''),
    publisher: (one, other) => collator.compare(one.details.publisher, other.details.publisher),
  };
  return matching(passing, text, textOf).sort(
    (one, other) => orders[order](one, other) || collator.compare(one.details.title, other.details.title),
  );
}

function linkCount({ supports, disputes }: CitedSource): number {
  return supports.length + disputes.length;
}

function textOf({ id, details: { title, publisher, date } }: ListedSource): string {
  return [id, title, publisher, date].join('\n');
}

import type { Language } from '../../core/language/text.ts';
import { CONFIDENCES, type Confidence } from '../../core/model/link.ts';
import { LINK_KINDS, type LinkKind, verbTo } from '../../core/model/link-kinds.ts';
import { firstDay, lastDay } from '../../core/model/partial-date.ts';
import { changeBetween, type LinkChange } from '../../core/view/difference.ts';
import { spokenDate } from '../language/dates.ts';
import type { LinkFact } from './facts.ts';
import type { InterfaceLanguage } from './preferences.ts';
import type { Shown, ShownActor } from './shown.ts';
import type { SortKey } from './table.ts';

/** A link as a row of the table. */
export interface LinkRow {
  id: string;
  kind: LinkKind;
  verb: string;
  from: ShownActor;
  to: ShownActor;
  fromName: string;
  toName: string;
  /** Partial dates; null where unknown. */
  since: string | null;
  until: string | null;
  confidence: Confidence;
  /** How many. */
  sources: number;
  /** Somebody has read at least one of them again. */
  checked: boolean;
  /** What became of it between the picture's two days; null where it has one. */
  change: LinkChange | null;
}

export const LINK_COLUMNS = [
  'from',
  'verb',
  'to',
  'since',
  'until',
  'change',
  'confidence',
  'sources',
  'checked',
] as const;
export type LinkColumn = (typeof LINK_COLUMNS)[number];

const CHANGES: readonly LinkChange[] = ['BEGAN', 'ENDED', 'UNCHANGED'];

/** What each column is sorted by. */
export const LINK_KEYS: Record<LinkColumn, SortKey<LinkRow>> = {
  from: ({ fromName }) => fromName,
  verb: ({ verb }) => verb,
  to: ({ toName }) => toName,
  since: ({ since }) => (since === null ? null : numbered(firstDay(since))),
  until: ({ until }) => (until === null ? null : numbered(lastDay(until))),
  change: ({ change }) => (change === null ? null : CHANGES.indexOf(change)),
  confidence: ({ confidence }) => CONFIDENCES.indexOf(confidence),
  sources: ({ sources }) => sources,
  checked: ({ checked }) => Number(checked),
};

interface Days {
  day: string;
  comparedWith: string | undefined;
}

/** The links shown, each told from its start to its end. */
export function linkRows(
  { actors, links }: Shown,
  { labels, lang }: { labels: Language; lang: InterfaceLanguage },
  days: Days,
): LinkRow[] {
  const there = new Map(actors.map((actor) => [actor.id, actor]));
  return links.flatMap((link) => {
    const [from, to] = [there.get(link.from), there.get(link.to)];
    if (!from || !to) return [];
    return {
      id: link.id,
      kind: link.kind,
      verb: verbTo(link.kind, to.kind)[lang],
      from,
      to,
      fromName: from.names[labels],
      toName: to.names[labels],
      since: link.since ?? null,
      until: link.until ?? null,
      confidence: link.confidence,
      sources: link.sources.length,
      checked: link.checked,
      change: changeOf(link, days),
    };
  });
}

function changeOf(link: LinkFact, { day, comparedWith }: Days): LinkChange | null {
  return comparedWith === undefined ? null : changeBetween(link, day, comparedWith);
}

/** What a link is found by, in the language of the interface: names, ids, what it says, its dates. */
export function textOfLink(row: LinkRow, lang: InterfaceLanguage): string {
  const dates = [row.since, row.until].flatMap((date) =>
    date === null ? [] : [date, spokenDate(date, lang)],
  );
  const ends = [row.from, row.to].flatMap(({ id, names }) => [id, ...Object.values(names)]);
  return [row.id, ...ends, row.kind, LINK_KINDS[row.kind].name[lang], row.verb, ...dates].join('\n');
}

function numbered(day: string): number {
  return Number(day.replaceAll('-', ''));
}

import type { FallbackSource, FoundRow } from '../found.ts';
import { hashOf, idOfParts, sourceIdOf } from '../ids.ts';
import { addressIn, dateIn, languageOf } from '../words.ts';

/** A source as a link mentions it. Texts that are not said are absent. */
export interface Mention {
  id?: string | undefined;
  title?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
  date?: string | undefined;
  lang?: string | undefined;
  kind?: string | undefined;
  checkedOn?: string | undefined;
}

/** The row of a source that is mentioned, with the same id wherever the same address or title is; null: it says nothing. */
export function sourceRow(mention: Mention): { id: string } | null {
  const { id, date, checkedOn } = mention;
  const url = mention.url === undefined ? undefined : addressIn(mention.url);
  const host = url === undefined ? undefined : hostOf(url);
  const publisher = mention.publisher ?? host ?? mention.title ?? url;
  const title = mention.title ?? publisher;
  if (title === undefined || publisher === undefined) return null;
  return {
    id:
      id === undefined
        ? idOfParts([host ?? 'source', hashOf(url ?? JSON.stringify([publisher, title, date]), 12)])
        : sourceIdOf(id),
    title,
    publisher,
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date: dateIn(date) }),
    lang: mention.lang ?? languageOf(title),
    kind: mention.kind ?? (url !== undefined && date === undefined ? 'website' : 'article'),
    ...(checkedOn !== undefined && { checkedOn: dateIn(checkedOn).slice(0, 10) }),
  } as { id: string };
}

export function fallbackRow(source: FallbackSource | null): { id: string } | null {
  return source && sourceRow({ ...source });
}

export function derivedSource(row: { id: string }, line: number): FoundRow {
  return { what: 'ROW', kind: 'SOURCE', line, row, isDerived: true };
}

/** `www.` says nothing; what is no address has no host and is refused later, with its line. */
function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined;
}

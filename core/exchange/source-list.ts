import type { Source, SourceKind } from '../model/source.ts';
import { type Citable, type CitationStyle, cite } from './citation.ts';
import { type Exchange, provenance } from './exchange.ts';

const CSL_TYPES: Record<SourceKind, string> = {
  news: 'article-newspaper',
  article: 'article',
  regulation: 'legislation',
  'press-release': 'article',
  report: 'report',
  filing: 'report',
  website: 'webpage',
};

/** The sources as a numbered list, under the name of the picture that they are of. */
export function sourcesText(exchange: Exchange): string {
  const list = exchange.sources.map((source, index) => `${index + 1}. ${citeSource(source, 'PLAIN')}\n`);
  return `${provenance(exchange)}\n\n${list.join('')}`;
}

export function sourcesBibtex({ sources }: Pick<Exchange, 'sources'>): string {
  return sources.map((source) => `${citeSource(source, 'BIBTEX')}\n`).join('\n');
}

export function sourcesCsl({ sources }: Pick<Exchange, 'sources'>): string {
  return `[\n${sources.map((source) => citeSource(source, 'CSL_JSON')).join(',\n')}\n]\n`;
}

/** How a source is cited: publisher, title, date, address. */
export function citeSource(source: Source, style: CitationStyle): string {
  return cite(citable(source), style);
}

function citable({ id, publisher, title, date, url, checkedOn, kind }: Source): Citable {
  return {
    key: id,
    authors: [{ literal: publisher }],
    title,
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(checkedOn !== undefined && { readOn: checkedOn }),
    type: CSL_TYPES[kind],
  };
}

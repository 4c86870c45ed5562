import { LINK_ATTRIBUTES, type Value } from './attributes.ts';
import { csv } from './csv.ts';
import type { Exchange } from './exchange.ts';
import { type SpokenLink, spokenLinks } from './spoken.ts';

type Evidence = SpokenLink['evidence'][number];

/** The columns of each source; all of them are repeated as often as the link with most sources needs. */
const SOURCE_COLUMNS: readonly [string, (evidence: Evidence) => Value][] = [
  ['stance', ({ stance }) => stance],
  ['publisher', ({ cited }) => cited.publisher],
  ['title', ({ cited }) => cited.title],
  ['date', ({ cited }) => cited.date],
  ['locator', ({ locator }) => locator],
  ['url', ({ cited }) => cited.url],
  ['checked_on', ({ cited }) => cited.checkedOn],
  ['lang', ({ cited }) => cited.lang],
  ['kind', ({ cited }) => cited.kind],
  ['id', ({ source }) => source],
];

/** One row a link, with its sources side by side. */
export function linksCsv(exchange: Exchange): string {
  const links = spokenLinks(exchange);
  const most = links.reduce((count, { evidence }) => Math.max(count, evidence.length), 1);
  const places = Array.from({ length: most }, (_, index) => index);
  const head = [
    'id',
    ...['from', 'from_name', 'to', 'to_name'],
    ...LINK_ATTRIBUTES.map(({ name }) => name),
    ...places.flatMap((place) => SOURCE_COLUMNS.map(([name]) => `source_${place + 1}_${name}`)),
  ];
  return csv([head, ...links.map((link) => row(link, places))]);
}

function row(spoken: SpokenLink, places: readonly number[]): Value[] {
  const { link, from, to, evidence } = spoken;
  return [
    link.id,
    ...[link.from, from, link.to, to],
    ...LINK_ATTRIBUTES.map(({ of }) => of(spoken)),
    ...places.flatMap((place) => SOURCE_COLUMNS.map(([, of]) => evidence[place] && of(evidence[place]))),
  ];
}

import { sourceIdOf } from '../ids.ts';
import { isAddress, said } from '../words.ts';
import { type Mention, sourceRow } from './cited.ts';
import type { Fields } from './fields.ts';

interface Cited {
  evidence: { source: string; stance: string; locator?: string }[];
  /** Rows for those that are not only called by an id. */
  sources: { id: string }[];
}

interface Piece extends Mention {
  stance?: string | undefined;
  locator?: string | undefined;
}

/** What the columns of a link say about who says so; else the fallback. */
export function evidenceIn(fields: Fields, fallback: { id: string } | null): Cited {
  const written = piecesWritten(fields.get('evidence'));
  const pieces = [
    ...written,
    ...(written.length > 0 ? [] : [...pieceColumns(fields), ...piecesSpoken(fields.get('sources'))]),
  ];
  const telling = pieces.filter(isTelling);
  const cited: Cited = { evidence: [], sources: [] };
  // An address that is none is told only where there is nothing else to cite.
  for (const { stance, locator, ...mention } of telling.length > 0 || fallback
    ? telling
    : pieces.slice(0, 1)) {
    const source = sourceRow(mention);
    const id = source?.id ?? (mention.id === undefined ? undefined : sourceIdOf(mention.id));
    if (id === undefined) continue;
    if (source) cited.sources.push(source);
    cited.evidence.push({
      source: id,
      stance: stance?.toUpperCase() ?? 'SUPPORTS',
      ...(locator !== undefined && { locator }),
    });
  }
  if (cited.evidence.length > 0 || fallback === null) return cited;
  return { evidence: [{ source: fallback.id, stance: 'SUPPORTS' }], sources: [fallback] };
}

function isTelling({ id, title, publisher, url }: Piece): boolean {
  return [id, title, publisher].some((part) => part !== undefined) || (url !== undefined && isAddress(url));
}

/** `source_title` and its like, then `source_1_title`, `source_2_title` … in the order of their numbers. */
function pieceColumns(fields: Fields): Piece[] {
  const numbers = new Set([...fields.keys()].flatMap((name) => /^source_(\d+)_/.exec(name)?.[1] ?? []));
  const prefixes = [
    'source_',
    ...[...numbers].sort((a, b) => Number(a) - Number(b)).map((one) => `source_${one}_`),
  ];
  return prefixes.flatMap((prefix) => pieceAt(fields, prefix));
}

function pieceAt(fields: Fields, prefix: string): Piece[] {
  const at = (name: string) => fields.get(`${prefix}${name}`);
  const piece = {
    id: at('id'),
    title: at('title'),
    publisher: at('publisher'),
    date: at('date'),
    lang: at('lang'),
    kind: at('kind'),
    checkedOn: at('checked_on'),
    stance: at('stance'),
    locator: at('locator'),
  };
  const titleIsAddress = piece.title !== undefined && /^https?:\/\/\S+$/.test(piece.title);
  const urls = addressesIn(at('url') ?? (titleIsAddress ? piece.title : undefined));
  const { title, publisher } = piece;
  return urls.flatMap((url, index) =>
    [piece.id, title, publisher, url].every((part) => part === undefined)
      ? []
      : // Of several addresses the first is that of the id: each is a source.
        { ...piece, id: index === 0 ? piece.id : undefined, title: titleIsAddress ? undefined : title, url },
  );
}

/** People write words beside addresses: these count only where nothing is an address. */
function addressesIn(text: string | undefined): readonly (string | undefined)[] {
  const parts = text?.split(/[\s|]+/) ?? [undefined];
  const addresses = parts.filter((part) => part !== undefined && isAddress(part));
  return addresses.length > 0 ? addresses : parts;
}

/** Our own GraphML and GEXF have it whole, as JSON; what is no such text is nothing. */
function piecesWritten(text: string | undefined): Piece[] {
  let pieces: unknown;
  try {
    pieces = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(pieces)) return [];
  return pieces.map((piece: unknown): Piece => {
    const { stance, locator, source } = Object(piece) as Record<string, unknown>;
    const { id, title, publisher, url, date, lang, kind, checkedOn } = Object(source) as Record<
      string,
      unknown
    >;
    const parts = { stance, locator, id, title, publisher, url, date, lang, kind, checkedOn };
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? said(part) : undefined]),
    );
  });
}

/** "supports: Daily, Who buys what, 2025-02-03 | disputes: …", as our exports told it to people; taken apart as far as it goes. */
function piecesSpoken(text: string | undefined): Piece[] {
  if (text === undefined) return [];
  return text.split(/ \| (?=(?:supports|disputes): )/).map((part) => {
    const [, stance, rest = ''] = /^(?:(supports|disputes): )?([\s\S]*)$/.exec(part) ?? [];
    const [, before = rest, url] = /^([\s\S]*?)(?:, )?(https?:\/\/\S+)$/.exec(rest) ?? [];
    const [, publisher, title] = /^([^,]+), ([\s\S]+)$/.exec(before) ?? [];
    return { stance, publisher: said(publisher ?? before), title: said(title), url };
  });
}

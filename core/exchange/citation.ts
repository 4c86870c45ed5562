export type CitationStyle = 'PLAIN' | 'BIBTEX' | 'CSL_JSON';

/** A person with a family name, or whoever is cited by one name. */
export type Author = { family: string; given: string } | { literal: string };

/** Something that can be cited. */
export interface Citable {
  /** Its name in a bibliography, such as `chokepoint-x7k2`. */
  key: string;
  authors: readonly Author[];
  title: string;
  /** What it is part of. */
  container?: string;
  /** A partial date. */
  date?: string;
  /** The day that it tells of. */
  asOf?: string;
  /** Of the dataset behind it. */
  version?: string;
  url?: string;
  /** The day on which it was read. */
  readOn?: string;
  /** A type of CSL, such as `webpage`. */
  type: string;
}

/** How something is cited, in one of three styles. */
export function cite(citable: Citable, style: CitationStyle): string {
  switch (style) {
    case 'PLAIN':
      return plain(citable);
    case 'BIBTEX':
      return bibtex(citable);
    case 'CSL_JSON':
      return JSON.stringify(csl(citable));
  }
}

function plain({ authors, title, container, asOf, version, date, url }: Citable): string {
  const names = authors.map((author) =>
    'literal' in author ? author.literal : `${author.given} ${author.family}`,
  );
  return [
    names.join(', '),
    `“${title}”`,
    container,
    asOf !== undefined && `as of ${asOf}`,
    version !== undefined && `dataset ${version}`,
    date,
    url,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ')
    .replace(/\s+/g, ' ');
}

function bibtex({ key, authors, title, container, date, asOf, version, url, readOn }: Citable): string {
  const fields = [
    ['author', authors.map(bibtexName).join(' and ')],
    // Doubled, so that no style makes small letters of its capitals.
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', container && escapeTex(container)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['version', version && escapeTex(version)],
    // Old styles print no version.
    ['note', asOf && `As of ${asOf}${version ? `, dataset ${escapeTex(version)}` : ''}`],
    ['url', url && encodeBraces(url)],
    ['urldate', readOn],
  ].flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
  return `@misc{${bibtexKey(key)},\n${fields.join(',\n')}\n}`;
}

/** A key as BibTeX takes it. */
export function bibtexKey(key: string): string {
  return key.replace(/[^\p{L}\p{N}:._-]/gu, '-');
}

/** Braces keep a name that is no person's from being taken apart. */
function bibtexName(author: Author): string {
  return 'literal' in author
    ? `{${escapeTex(author.literal)}}`
    : `${partOfName(author.family)}, ${partOfName(author.given)}`;
}

/** A comma would part it once more, and its “and” would begin another author. */
function partOfName(part: string): string {
  const text = escapeTex(part);
  return /,|(^|\s)and(\s|$)/i.test(text) ? `{${text}}` : text;
}

function csl({ key, authors, title, container, date, asOf, version, url, readOn, type }: Citable): object {
  return {
    id: key,
    type,
    author: authors,
    title,
    'container-title': container,
    note: asOf && `As of ${asOf}`,
    version,
    issued: date === undefined ? undefined : dateParts(date),
    accessed: readOn === undefined ? undefined : dateParts(readOn),
    URL: url,
  };
}

function dateParts(date: string): object {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** Braces by name: BibTeX counts them even after a backslash. */
const TEX: Record<string, string> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX sets it, on one line. */
export function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`)
    .replace(/[\s\p{Cc}]+/gu, ' ');
}

/** What would end the field early; the rest of an address is left as it is, for packages that print it verbatim. */
function encodeBraces(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

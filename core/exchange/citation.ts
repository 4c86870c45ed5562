export type CitationStyle = 'PLAIN' | 'BIBTEX' | 'CSL_JSON';

/** Something that can be cited. */
export interface Citable {
  /** Its name in a bibliography, such as `chokepoint-x7k2`. */
  key: string;
  author: string;
  title: string;
  /** A partial date. */
  date?: string;
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

function plain({ author, title, version, date, url }: Citable): string {
  return [author, `“${title}”`, version !== undefined && `dataset ${version}`, date, url]
    .filter((part) => typeof part === 'string')
    .join(', ')
    .replace(/\s+/g, ' ');
}

function bibtex({ key, author, title, date, version, url, readOn }: Citable): string {
  const fields = [
    ['author', `{${escapeTex(author)}}`],
    ['title', escapeTex(title)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['version', version && escapeTex(version)],
    ['url', url && encodeBraces(url)],
    ['urldate', readOn],
  ].flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
  return `@misc{${key.replace(/[^\p{L}\p{N}:._-]/gu, '-')},\n${fields.join(',\n')}\n}`;
}

function csl({ key, author, title, date, version, url, readOn, type }: Citable): object {
  return {
    id: key,
    type,
    author: [{ literal: author }],
    title,
    version,
    issued: date === undefined ? undefined : dateParts(date),
    accessed: readOn === undefined ? undefined : dateParts(readOn),
    URL: url,
  };
}

function dateParts(date: string): object {
  return { 'date-parts': [date.split('-').map(Number)] };
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`)
    .replace(/\s+/g, ' ');
}

/** What would end the field early; the rest of an address is left as it is, for packages that print it verbatim. */
function encodeBraces(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

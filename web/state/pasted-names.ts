/** More names than these are not looked up at once. */
export const MOST_NAMES = 500;

export interface PastedName {
  name: string;
  /** How often it was there. */
  times: number;
}

/** What stands after the comma in "Applied Materials, Inc.": not a name of its own. */
const LEGAL_FORM =
  /^(co|ltd|inc|corp|corporation|limited|llc|l\.l\.c|plc|ag|n\.?v|b\.?v|s\.?a|s\.?p\.?a|s\.?r\.?l|gmbh|kk|k\.k|oyj|pte)\b[. ]*/i;
/** Bullets and numbers at the beginning of a line. */
const BULLET = /^\s*(?:[-–—•*·]\s+|\d{1,3}[.)]\s+)/;

/**
 * The names in a text that somebody pasted: one a line, or in one line between tabs, semicolons or commas. Quotes,
 * bullets and empty lines go; names written alike stand once, with how often they were there.
 */
export function namesIn(text: string): PastedName[] {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const pieces = lines.flatMap((line) => (lines.length === 1 ? inOneLine(line) : line.split('\t')));
  const names = new Map<string, PastedName>();
  for (const name of pieces.map(cleaned)) {
    if (name === '') continue;
    const known = names.get(name.toLowerCase());
    if (known) known.times += 1;
    else names.set(name.toLowerCase(), { name, times: 1 });
  }
  return [...names.values()];
}

function inOneLine(line: string): string[] {
  const separator = ['\t', ';', '；', '、'].find((sign) => line.includes(sign));
  if (separator !== undefined) return line.split(separator);
  const names: string[] = [];
  for (const piece of line.split(/[,，]/)) {
    const last = names.at(-1);
    if (last !== undefined && LEGAL_FORM.test(piece.trim())) names[names.length - 1] = `${last},${piece}`;
    else names.push(piece);
  }
  return names;
}

function cleaned(piece: string): string {
  return piece
    .replace(BULLET, '')
    .replace(/[,;]\s*$/, '')
    .trim()
    .replace(/^(["'“«])(.*)["'”»]$/, '$2')
    .replaceAll('""', '"')
    .trim();
}

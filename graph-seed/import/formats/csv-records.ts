import type { CodedReason } from '../../../core/model/import-reasons.ts';
import { type Line, LONGEST_LINE, linesOf, withLineFeeds } from '../lines.ts';
import { reasonOf } from '../reasons.ts';

export interface CsvRecord {
  /** Where it begins. */
  line: number;
  /** Null: it can't be read, for the reason given. */
  cells: string[] | null;
  /** What stands between cells. */
  separator?: string;
  reason?: CodedReason;
}

/** What Excel reads on a line of its own before the columns' names. */
const SEPARATOR_SAID = /^"?sep=([,;\t|])"?$/i;
/** Each one makes the lines behind it be read again. */
const MOST_OPEN_QUOTES = 20;

/**
 * The records of a table as RFC 4180 says, with the separator that its first line shows: comma, semicolon, tab or bar.
 * A quote that is never closed spoils its own line alone. Empty lines are no records.
 */
export async function* csvRecords(
  text: AsyncIterable<string>,
  separator?: string,
): AsyncGenerator<CsvRecord> {
  const lines = new Again(linesOf(withLineFeeds(text)));
  let sign = separator;
  let openQuotes = 0;
  for (let line = await lines.next(); line; line = await lines.next()) {
    const said = line.number === 1 ? SEPARATOR_SAID.exec(line.text ?? '')?.[1] : undefined;
    if (said !== undefined) {
      sign ??= said;
      continue;
    }
    sign ??= separatorOf(line.text ?? '');
    const record = new OpenRecord(sign);
    const held: Line[] = [];
    let length = 0;
    let isWhole = false;
    let part: Line | null = line;
    while (part?.text != null && !isWhole && length <= LONGEST_LINE) {
      held.push(part);
      length += part.text.length;
      isWhole = record.take(part.text, part.end);
      if (!isWhole) part = await lines.next();
    }
    if (held.length === 0) yield { line: line.number, cells: null, reason: reasonOf('LINE_TOO_LONG') };
    else if (isWhole) {
      if (record.cells.some((cell) => cell !== ''))
        yield { line: line.number, cells: record.cells, separator: sign };
    } else {
      yield { line: line.number, cells: null, reason: reasonOf('QUOTE_OPEN') };
      openQuotes += 1;
      if (openQuotes > MOST_OPEN_QUOTES) return yield tooManyQuotes(line.number + 1);
      lines.putBack(part ? [...held.slice(1), part] : held.slice(1));
    }
  }
}

function tooManyQuotes(line: number): CsvRecord {
  return { line, cells: null, reason: reasonOf('QUOTES_OPEN') };
}

/** The sign that stands most often in the first line, outside quotes. */
function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** A record in the making, line by line. */
class OpenRecord {
  readonly cells: string[] = [];
  readonly #separator: string;
  #cell = '';
  #isQuoted = false;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Takes the next line; true where the record ends with it. */
  take(line: string, end: string): boolean {
    let at = 0;
    while (at <= line.length) {
      at = this.#isQuoted ? this.#quoted(line, at) : this.#plain(line, at);
    }
    if (this.#isQuoted) this.#cell += end;
    return !this.#isQuoted;
  }

  /** From the beginning of a cell, or behind its closing quote, to the beginning of the next one. */
  #plain(line: string, at: number): number {
    if (this.#cell === '' && line[at] === '"') {
      this.#isQuoted = true;
      return at + 1;
    }
    const found = line.indexOf(this.#separator, at);
    const end = found === -1 ? line.length : found;
    this.cells.push(this.#cell + line.slice(at, end));
    this.#cell = '';
    return end + 1;
  }

  /** To the closing quote, or to the end of the line. */
  #quoted(line: string, at: number): number {
    const quote = line.indexOf('"', at);
    this.#cell += line.slice(at, quote === -1 ? line.length : quote);
    if (quote === -1) return line.length + 1;
    const next = line[quote + 1];
    if (next === undefined || next === this.#separator) {
      this.#isQuoted = false;
      this.cells.push(this.#cell);
      this.#cell = '';
      return quote + 2;
    }
    // Doubled, or one that somebody forgot to double.
    this.#cell += '"';
    return next === '"' ? quote + 2 : quote + 1;
  }
}

/** Lines that can be put back. */
class Again {
  readonly #lines: AsyncIterator<Line>;
  /** The next one last. */
  readonly #back: Line[] = [];

  constructor(lines: AsyncIterable<Line>) {
    this.#lines = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<Line | null> {
    const back = this.#back.pop();
    if (back) return back;
    const { value, done } = await this.#lines.next();
    return done ? null : value;
  }

  putBack(lines: readonly Line[]): void {
    for (let at = lines.length - 1; at >= 0; at--) this.#back.push(lines[at] as Line);
  }
}

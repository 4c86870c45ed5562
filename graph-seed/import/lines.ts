/** More than any row holds; beyond it something is wrong with the file, and memory is not to suffer. */
export const LONGEST_LINE = 16 * 1024 * 1024;

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its end. Null: longer than LONGEST_LINE. */
  text: string | null;
  /** How it ended: nothing at the end of a file without a last line end. */
  end: '\n' | '\r\n' | '';
}

/** A text whose lines end with returns alone, as old spreadsheets write them, with line feeds in their place; others as they are. */
export async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let isOld: boolean | null = null;
  let held = '';
  for await (const piece of text) {
    held += piece;
    isOld ??= endsWithReturns(held);
    // Not known before the first line has ended.
    if (isOld === null && held.length <= LONGEST_LINE) continue;
    yield isOld ? held.replaceAll('\r', '\n') : held;
    held = '';
  }
  if (held !== '') yield held;
}

/** By the end of its first line; null: it has not come yet, or may go on with a line feed. */
function endsWithReturns(text: string): boolean | null {
  // Within quotes a return is part of a name.
  const end = text.replace(/"[^"]*"/g, (quoted) => 'x'.repeat(quoted.length)).search(/[\r\n]/);
  if (end === -1 || text.slice(end) === '\r') return null;
  return text[end] === '\r' && text[end + 1] !== '\n';
}

/** The lines of a text that comes in pieces. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let held = '';
  let isTooLong = false;
  let number = 1;
  const finish = (end: '\n' | ''): Line => {
    const isReturned = end === '\n' && held.endsWith('\r');
    const line: Line = {
      number,
      text: isTooLong ? null : isReturned ? held.slice(0, -1) : held,
      end: isReturned ? '\r\n' : end,
    };
    held = '';
    isTooLong = false;
    number += 1;
    return line;
  };
  for await (const piece of text) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      held += piece.slice(start, end);
      yield finish('\n');
      start = end + 1;
    }
    held += piece.slice(start);
    if (held.length > LONGEST_LINE) {
      isTooLong = true;
      held = '';
    }
  }
  if (held !== '' || isTooLong) yield finish('');
}

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

import type { ImportRefusal } from '../../core/model/import-reasons.ts';
import { terminalText } from '../../server/terminal-text.ts';

/** Those about a file, whose messages begin with its name, and the line where there is one. */
const ABOUT_FILES: readonly ImportRefusal[] = [
  'UNREADABLE_FILE',
  'NOT_TEXT',
  'ZIP_ARCHIVE',
  'TOO_LARGE',
  'UNKNOWN_FORMAT',
  'UNKNOWN_COLUMNS',
  'WRONG_MAPPING',
];

interface Details extends ErrorOptions {
  hint?: string;
}

/** Why nothing at all is imported, or nothing of a file, in one line that names the file and the place in it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: ImportRefusal;
  /** The same for those who are not at the command line. */
  readonly plain: string;
  /** What to do about it there. */
  readonly hint: string | undefined;

  constructor(code: ImportRefusal, message: string, { hint, ...options }: Details = {}) {
    // What it quotes of a file may have lines of its own.
    const plain = terminalText(message);
    super(hint === undefined ? plain : `${plain}; ${hint}`, options);
    this.code = code;
    this.plain = plain;
    this.hint = hint;
  }

  /** A file is left out for it, where there are others. */
  get isOfOneFile(): boolean {
    return ABOUT_FILES.includes(this.code) && this.code !== 'WRONG_MAPPING';
  }

  /** Such as `a.csv:3`; null: it is not about a file. */
  get place(): string | null {
    return ABOUT_FILES.includes(this.code) ? this.plain.slice(0, this.plain.indexOf(': ')) : null;
  }
}

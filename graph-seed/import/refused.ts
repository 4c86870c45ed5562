import type { ImportRefusal } from '../../core/model/import-reasons.ts';

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
  /** What to do about it on the command line. */
  hint?: string;
}

/** Why nothing at all is imported, in one line that names the file and the place in it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: ImportRefusal;
  /** The same for those who are not at the command line. */
  readonly plain: string;

  constructor(code: ImportRefusal, message: string, { hint, ...options }: Details = {}) {
    super(hint === undefined ? message : `${message}; ${hint}`, options);
    this.code = code;
    this.plain = message;
  }

  /** Such as `a.csv:3`; null: it is not about a file. */
  get place(): string | null {
    return ABOUT_FILES.includes(this.code) ? this.plain.slice(0, this.plain.indexOf(': ')) : null;
  }
}

type RefusalCode =
  | 'UNREADABLE_FILE'
  | 'NOT_TEXT'
  | 'ZIP_ARCHIVE'
  | 'TOO_LARGE'
  | 'UNKNOWN_FORMAT'
  | 'UNKNOWN_COLUMNS'
  | 'WRONG_MAPPING'
  | 'WRONG_MERGES'
  | 'WRONG_NAME'
  | 'BEING_REMOVED'
  | 'NO_SUCH_IMPORT'
  | 'ALREADY_RUNNING';

interface Details extends ErrorOptions {
  /** What to do about it on the command line. */
  hint?: string;
}

/** Why nothing at all is imported, in one line that names the file and the place in it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: RefusalCode;
  /** The same for those who are not at the command line. */
  readonly plain: string;

  constructor(code: RefusalCode, message: string, { hint, ...options }: Details = {}) {
    super(hint === undefined ? message : `${message}; ${hint}`, options);
    this.code = code;
    this.plain = message;
  }
}

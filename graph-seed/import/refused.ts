type RefusalCode =
  | 'UNREADABLE_FILE'
  | 'UNKNOWN_FORMAT'
  | 'WRONG_MAPPING'
  | 'WRONG_MERGES'
  | 'WRONG_NAME'
  | 'NO_SUCH_IMPORT'
  | 'ALREADY_RUNNING';

/** Why nothing at all is imported, in one line that names the file and the place in it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

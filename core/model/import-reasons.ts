/** Why a row of a file can't be imported or is left out, beside the sorts of problems that any row may have. */
export type ImportReason =
  | 'LINE_TOO_LONG'
  | 'QUOTE_OPEN'
  | 'QUOTES_OPEN'
  | 'MORE_CELLS'
  | 'NOT_JSON'
  | 'NO_ROW'
  | 'UNREADABLE'
  | 'TOO_DEEP'
  | 'NEEDS_ENDS'
  | 'ID_TAKEN_BY_ACTOR'
  | 'ID_TAKEN_BY_LINK'
  | 'ID_TAKEN_BY_SOURCE'
  | 'ID_TAKEN_BY_VIEW'
  | 'DUPLICATE_ID'
  | 'NOT_A_NUMBER'
  | 'AMBIGUOUS_NUMBER'
  | 'UNIT_MISSING'
  | 'NO_KIND'
  | 'LEADS_OUT';

/** Why nothing at all is imported, or nothing of a file. */
export type ImportRefusal =
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

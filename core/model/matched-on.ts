/** What a search matched on. */
export type MatchedOn =
  | 'ID'
  | 'OFFICIAL_NAME'
  | 'SHORT_NAME'
  | 'FORMER_NAME'
  | 'ALIAS'
  | 'TRANSLITERATION'
  | 'IDENTIFIER';

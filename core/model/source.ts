export const SOURCE_KINDS = {
  news: 'A report by a newspaper, agency or broadcaster.',
  article: 'An article, commentary or blog post.',
  regulation: 'A law, rule, notice or list of a public body.',
  'press-release': 'A statement by one of the actors.',
  report: 'A study or report.',
  filing: 'A filing with a regulator or an exchange.',
  website: 'A web page without a date of its own.',
} as const;
export type SourceKind = keyof typeof SOURCE_KINDS;

/** Who says so: a document that supports or disputes links. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  url?: string;
  /** A partial date. */
  date?: string;
  /** ISO 639-1. */
  lang: string;
  kind: SourceKind;
  /** The day on which it was read for this dataset. Absent: cited, but nobody has read it again. */
  checkedOn?: string;
}

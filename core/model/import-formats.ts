/**
 * What an imported file may be: its name in GraphQL, and the word that the code, the command line and reports have for it.
 * One that is added here is missed by the compiler wherever it has to be told of.
 */
export const IMPORT_FORMATS = {
  CSV: 'csv',
  JSON_LINES: 'jsonl',
  PICTURE: 'picture',
  GRAPHML: 'graphml',
  GEXF: 'gexf',
} as const;

export type ImportFormat = keyof typeof IMPORT_FORMATS;
export type ImportFormatName = (typeof IMPORT_FORMATS)[ImportFormat];

export const importFormats = Object.keys(IMPORT_FORMATS) as ImportFormat[];
export const importFormatNames: readonly ImportFormatName[] = Object.values(IMPORT_FORMATS);

import type { CodedReason, ImportReason } from '../../core/model/import-reasons.ts';
import type { RowCode, RowProblem } from '../../core/model/problems.ts';

/** What may be wrong with a row or left out of a file; pages say it in other languages by code and values. */
const TEXTS = {
  LINE_TOO_LONG: () => 'the line is longer than 16 MB',
  QUOTE_OPEN: () => 'a quote that opens here is never closed',
  QUOTES_OPEN: () => 'too many quotes are never closed; the rest of the file is not read',
  MORE_CELLS: (cells, columns) => `has ${cells} cells under ${columns} columns`,
  NOT_JSON: (cause) => `is not JSON: ${cause}`,
  NO_ROW: () => 'is neither an actor (names), a link (from, to) nor a source (title)',
  UNREADABLE: (cause) => `can't be read as a row: ${cause}`,
  TOO_DEEP: () => 'has entities in entities, too deep',
  NEEDS_ENDS: (schema, from, to) => `${schema} needs ${from} and ${to}`,
  ID_TAKEN_BY_ACTOR: (id) => `'${id}' is an actor of the graph`,
  ID_TAKEN_BY_LINK: (id) => `'${id}' is a link of the graph`,
  ID_TAKEN_BY_SOURCE: (id) => `'${id}' is a source of the graph`,
  ID_TAKEN_BY_VIEW: (id) => `'${id}' is a view of the graph`,
  DUPLICATE_ID: (id, place) => `duplicate id '${id}', first at ${place}`,
  UNSURE_END: (id) => `'${id}' may be two here, since a row of it can't be imported`,
  CALLED_OTHERWISE: (id, name, place) => `'${id}' is called '${name}'${place ? ` at ${place}` : ''}`,
  NOT_A_NUMBER: (text) => `'${text}' is not a number`,
  AMBIGUOUS_NUMBER: (text) =>
    `'${text}' may be ${text?.replace(',', '.')} or ${text?.replace(/[.,]/, '')}; write it without the ${text?.includes(',') ? 'comma' : 'point'}`,
  UNIT_MISSING: () => 'is missing beside amount',
  NO_KIND: (schema) => `${schema} is no kind of actor or link here`,
  LEADS_OUT: () => 'leads to something that is left out',
} satisfies Record<ImportReason, (...values: (string | undefined)[]) => string>;

export function reasonOf(code: ImportReason, values: readonly string[] = [], field?: string): CodedReason {
  const reason = (TEXTS[code] as (...given: readonly string[]) => string)(...values);
  return told({ code, values, reason }, field ?? null);
}

/** How tables say what rows of our own model say otherwise. */
const IN_TABLES: Partial<Record<RowCode, string>> = {
  country: ' or, in tables, its name in English or Italian',
  evidence: ': in tables a source_title, source_url or source_publisher',
};

/** What a rule of rows finds wrong; an empty field is the row as a whole. */
export function ruleReason({ field, code, values, reason }: RowProblem<RowCode>): CodedReason {
  return told({ code, values, reason: reason + (IN_TABLES[code] ?? '') }, field === '' ? null : field);
}

function told({ reason, code, values }: Omit<CodedReason, 'field'>, field: string | null): CodedReason {
  return { reason: field === null ? reason : `${field}: ${reason}`, code, field, values };
}

import type { Found, ReadContext } from '../found.ts';
import { givenFields, type Mapping, meantFields } from '../mapping.ts';
import { plainKey } from '../plain-key.ts';
import { reasonOf } from '../reasons.ts';
import { ImportRefused } from '../refused.ts';
import { rowsOrProblem } from '../rows-or-problem.ts';
import { cut, said } from '../words.ts';
import { actorFound } from './actor-row.ts';
import { cellText } from './cells.ts';
import { csvRecords } from './csv-records.ts';
import { type Fields, fieldsOf, isPassedOver, type Table, tableOf } from './fields.ts';
import { linkRow } from './link-row.ts';

/** Of columns that are told. */
const LONGEST_LIST = 1_000;

/** Actors or links of a table, one a row, by the columns' names and the mapping. */
export async function* readCsv(
  text: AsyncIterable<string>,
  context: ReadContext,
  mapping: Mapping,
): AsyncGenerator<Found> {
  let head: Head | null = null;
  let reading = context;
  for await (const { line, cells, separator, reason } of csvRecords(text, mapping.separator)) {
    if (cells === null) {
      if (head === null)
        throw new ImportRefused('UNREADABLE_FILE', `${context.file}:${line}: ${reason?.reason}`);
      if (reason) yield { what: 'PROBLEM', line, reason };
    } else if (head === null) {
      head = headOf(cells.map(cellText), mapping, context);
      // Spreadsheets put semicolons between cells where the comma is the decimal sign.
      reading = { ...context, isDecimalComma: separator === ';' && mapping.decimal === undefined };
    } else if (
      cells.length > head.fields.length &&
      cells.slice(head.fields.length).some((cell) => cell !== '')
    ) {
      const counts = [String(cells.length), String(head.fields.length)];
      yield { what: 'PROBLEM', line, reason: reasonOf('MORE_CELLS', counts) };
    } else {
      const { table } = head;
      const fields = fieldsIn(cells, head, mapping);
      yield* rowsOrProblem(line, () => rowOf(table, fields, line, reading));
    }
  }
}

interface Head {
  table: Table;
  /** The field of each column; null: nothing is made of it. */
  fields: readonly (string | null)[];
}

function headOf(columns: readonly string[], mapping: Mapping, context: ReadContext): Head {
  const given = givenFields(columns, mapping, `${context.file}:1`);
  const named = columns.map((column, at) => given[at] ?? column);
  const table = mapping.table ?? tableOf([...named, ...Object.keys(mapping.constants ?? {})]);
  if (table === null) {
    const called = cut(columns.map((one) => `'${one}'`).join(', '), LONGEST_LIST);
    throw new ImportRefused(
      'UNKNOWN_COLUMNS',
      `${context.file}:1: the columns ${called} say neither actors (name, kind) nor links (from, to, kind)`,
      { hint: 'say what they are by --mapping' },
    );
  }
  const keys = table === 'links' ? keysOf(columns, given) : columns.map(plainKey);
  const fields = fieldsOf(table, keys, given);
  for (const [at, column] of columns.entries())
    if (fields[at] === null && column !== '' && !isPassedOver(table, keys[at] ?? ''))
      context.noteUnused(column);
  return { table, fields };
}

const OF_GEPHI: readonly string[] = ['source', 'target', 'type', 'label', 'weight'];

/** Columns by what they mean: Gephi writes on the label of an edge what it is, and as its type whether it has a direction. */
function keysOf(columns: readonly string[], given: readonly (string | null)[]): string[] {
  const keys = columns.map(plainKey);
  if (!OF_GEPHI.every((key) => keys.includes(key))) return keys;
  const plain = keys.map((key) => (key === 'type' ? 'direction' : key));
  const hasKind = fieldsOf('links', plain, given).includes('kind');
  return plain.map((key) => (key === 'label' && !hasKind ? 'kind' : key));
}

function fieldsIn(cells: readonly string[], head: Head, mapping: Mapping): Fields {
  const fields = new Map<string, string>();
  for (const [at, field] of head.fields.entries()) {
    const value = said(cellText(cells[at] ?? ''));
    if (field !== null && value !== undefined) fields.set(field, value);
  }
  return meantFields(fields, mapping);
}

function rowOf(table: Table, fields: Fields, line: number, context: ReadContext): Found[] {
  return table === 'links' ? linkRow(fields, line, context) : [actorFound(fields, line, context.importName)];
}

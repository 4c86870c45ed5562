import type { AnswerTable } from '../../core/answer/table.ts';
import { tableCsv } from '../../core/answer/table-csv.ts';
import { tablesOf } from '../../core/answer/tables.ts';
import type { AnswerFormat } from './format.ts';
import type { Question, QuestionTable } from './question.ts';
import { quoted, wrongParameter } from './refusals.ts';

/** One table of the answer. Its columns are the same whatever its rows hold, so that a sheet can count on them. */
export const csvAnswer: AnswerFormat = {
  type: 'text/csv; charset=utf-8; header=present',
  parameters: ['table'],
  async write({ question, variables, options, ask }) {
    const table = tableOf(question, options.table ?? question.table);
    const { data } = await ask({ document: question.document, variables });
    return tableCsv(inColumns(table, tablesOf(data)));
  },
};

function tableOf({ tables }: Question, name: string): QuestionTable {
  const table = tables.find((one) => one.name === name);
  if (table) return table;
  const names = tables.map((one) => one.name).join(', ');
  throw wrongParameter('table', `${quoted(name)} is no table of the answer; it has ${names}`);
}

/** A list that is empty, or that hangs on something that is null, is a table without rows. */
function inColumns({ name, columns }: QuestionTable, tables: readonly AnswerTable[]): AnswerTable {
  const found = tables.find((one) => one.name === name);
  const places = columns.map((column) => found?.columns.indexOf(column) ?? -1);
  const rows = (found?.rows ?? []).map((row) => places.map((place) => row[place] ?? null));
  return { name, columns: [...columns], rows };
}

import { useMemo } from 'preact/hooks';
import type { AnswerTable } from '../../../core/answer/table.ts';
import { tablesOf } from '../../../core/answer/tables.ts';
import { useWords } from '../../panels/preferences.tsx';
import { ChosenTable } from './chosen-table.tsx';

interface Props {
  data: unknown;
  chosen: string | null;
  onChoose: (name: string) => void;
}

/** The lists of an answer, one at a time. */
export function TableView({ data, chosen, onChoose }: Props) {
  const words = useWords();
  const tables = useMemo(() => tablesOf(data), [data]);
  const table = tables.find(({ name }) => name === chosen) ?? firstWorthSeeing(tables);
  if (!table) return <p class="answer-empty">{words.answer.noTables}</p>;
  return (
    <ChosenTable key={table.name} table={table}>
      {tables.length > 1 ? (
        <label class="answer-choice">
          <span>{words.answer.table}</span>
          <select value={table.name} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
            {tables.map(({ name, rows }) => (
              <option key={name} value={name}>
                {words.answer.named(name, rows.length)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class="answer-choice">{words.answer.named(table.name, table.rows.length)}</p>
      )}
    </ChosenTable>
  );
}

function firstWorthSeeing(tables: readonly AnswerTable[]): AnswerTable | undefined {
  return tables.find(({ rows }) => rows.length > 0) ?? tables[0];
}

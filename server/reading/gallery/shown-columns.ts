import type { AnswerCell, AnswerTable } from '../../../core/answer/table.ts';

/** A column as the page shows it. */
export interface ShownColumn {
  name: string;
  place: number;
  /** The place of the ids of the actors that its cells name. */
  actorAt: number | null;
  isNumber: boolean;
}

/** What tells a thing apart to a reader, so that its id need not be shown beside it. */
const TELLING = ['name', 'sentence', 'title'];

/**
 * The columns but for those that are empty and for ids of what is named beside them; names of actors know the id, to
 * lead to the explorer.
 */
export function shownColumns({ columns, rows }: AnswerTable): ShownColumn[] {
  return columns.flatMap((name, place) => {
    const [of, last] = split(name);
    if (rows.every((row) => row[place] === null)) return [];
    if (last === 'id' && TELLING.some((telling) => columns.includes(`${of}${telling}`))) return [];
    const idAt = last === 'name' ? columns.indexOf(`${of}id`) : -1;
    return [{ name, place, actorAt: idAt < 0 ? null : idAt, isNumber: holdsNumbers(rows, place) }];
  });
}

function split(name: string): [string, string] {
  const end = name.lastIndexOf('.') + 1;
  return [name.slice(0, end), name.slice(end)];
}

function holdsNumbers(rows: readonly AnswerCell[][], place: number): boolean {
  return rows.every((row) => row[place] === null || typeof row[place] === 'number');
}

import type { AnswerCell, AnswerTable } from './table.ts';

/** Rows that need not have the same columns, as inline fragments give them. */
export class TableBuilder {
  readonly #columns = new Map<string, { filled: boolean }>();
  readonly #rows: ReadonlyMap<string, AnswerCell>[] = [];

  add(row: ReadonlyMap<string, AnswerCell>): void {
    for (const [name, cell] of row) {
      const column = this.#columns.get(name);
      if (column === undefined) this.#columns.set(name, { filled: cell !== null });
      else if (cell !== null) column.filled = true;
    }
    this.#rows.push(row);
  }

  /** `lists`: the tables of the answer, by name. */
  table(name: string, lists: ReadonlyMap<string, unknown>): AnswerTable {
    const columns = this.#shown((column) => lists.has(`${name}.${column}`));
    return { name, columns, rows: this.#rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
  }

  /** An object that is null, or a list that is empty, in some rows has its columns, or its table, from the others. */
  #shown(isList: (column: string) => boolean): string[] {
    const prefixes = new Set([...this.#columns.keys()].flatMap(prefixesOf));
    return [...this.#columns].flatMap(([name, { filled }]) =>
      !filled && (prefixes.has(name) || isList(name)) ? [] : [name],
    );
  }
}

/** `a` and `a.b` of `a.b.c`. */
function prefixesOf(name: string): string[] {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

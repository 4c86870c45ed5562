import type { z } from 'zod';
import { isPrintable, printable } from '../../core/language/printable.ts';
import { type Fault, fault, type RowProblem } from '../../core/model/problems.ts';
import { wrongRows } from '../errors.ts';
import { checked } from '../rows/checked.ts';
import { longerThan, UNPRINTABLE } from '../rows/faults.ts';

/** Who answers for an edit, and what he says of it. */
export interface Signed {
  by: string;
  note: string | null;
}

const LONGEST_BY = 100;
const LONGEST_NOTE = 1_000;

/** Gathers what is wrong in an edit, so that all of it is told at once. */
export class Problems {
  readonly #found: RowProblem[] = [];

  add(field: string, { code, values, reason }: Fault): void {
    this.#found.push({ field, code, values, reason });
  }

  /**
   * The row if it has the right shape, else null. What is told of a field already is not told by its shape again; the rules are
   * asked of the fields that are right.
   */
  checked<Row extends object>(
    field: string,
    value: object,
    schema: z.ZodType<Row>,
    rules: (row: Partial<Row>) => Iterable<RowProblem> = () => [],
  ): Row | null {
    const found = checked(schema, value);
    if ('row' in found) {
      this.addAll(field, rules(found.row));
      return found.row;
    }
    const told = new Set(this.#found.map((one) => one.field));
    for (const problem of found.problems) {
      const at = problem.field === '' ? field : `${field}.${problem.field}`;
      if (!told.has(at)) this.add(at, problem);
    }
    this.addAll(field, rules(this.right<Row>(field, value)));
    return null;
  }

  /** The fields of a row in which nothing wrong has been found so far. */
  right<Row extends object>(field: string, row: object): Partial<Row> {
    const isWrong = (name: string) =>
      this.#found.some((one) => `${one.field}.`.startsWith(`${field}.${name}.`));
    return Object.fromEntries(Object.entries(row).filter(([name]) => !isWrong(name))) as Partial<Row>;
  }

  addAll(field: string, problems: Iterable<RowProblem>): void {
    for (const one of problems) this.add(`${field}.${one.field}`, one);
  }

  /** Who answers for the edit, on one line, and what he says of it. */
  signature({ by, note }: Signed): Signed {
    return { by: this.#name(by), note: note === null ? null : this.text('note', note) };
  }

  #name(by: string): string {
    const name = printable(by).replace(/\s+/g, ' ').trim();
    if (name === '') this.add('by', fault('missing', 'is empty; say who answers for the edit'));
    else if (name.length > LONGEST_BY) this.add('by', longerThan(LONGEST_BY));
    return name;
  }

  /** A text that may span lines. */
  text(field: string, given: string): string {
    const text = given.trim();
    if (text.length > LONGEST_NOTE) this.add(field, longerThan(LONGEST_NOTE));
    if (!isPrintable(text)) this.add(field, UNPRINTABLE);
    return text;
  }

  /** The row that was checked. Throws BAD_USER_INPUT with all that was found, if anything was. */
  settled<Row>(row: Row | null): Row {
    if (row === null || this.#found.length > 0) throw wrongRows(this.#found);
    return row;
  }
}

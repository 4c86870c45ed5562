import type { Found, ReadContext } from '../found.ts';
import { type Mapping, type Meaning, meantFields } from '../mapping.ts';
import { plainKey } from '../plain-key.ts';
import { rowsOrProblem } from '../rows-or-problem.ts';
import { said } from '../words.ts';
import { actorFound } from './actor-row.ts';
import { fieldsOf, isPassedOver, type Table } from './fields.ts';
import { linkRow } from './link-row.ts';

/** A node or an edge as a graph file has it: what it says by name, its ends among it as `from` and `to`. */
export interface GraphElement {
  table: Table;
  values: Map<string, string>;
  line: number;
}

/** Makes rows of nodes and edges, and notes what is made nothing of. */
export class GraphRows {
  readonly #context: ReadContext;
  readonly #meanings: Record<Table, Meaning>;
  /** Our name for each of theirs. */
  readonly #columns: Record<Table, ReadonlyMap<string, string>>;
  readonly #unused = new Set<string>();

  constructor(context: ReadContext, { nodes = {}, edges = {} }: Mapping) {
    this.#context = context;
    this.#meanings = { actors: nodes, links: edges };
    this.#columns = { actors: columnsOf(nodes), links: columnsOf(edges) };
  }

  rows(element: GraphElement): Found[] {
    return rowsOrProblem(element.line, () => this.#rowsOf(element));
  }

  #rowsOf({ table, values, line }: GraphElement): Found[] {
    const names = [...values.keys()];
    const columns = names.map((name) => this.#columns[table].get(plainKey(name)) ?? name);
    const said = this.#said(table, values, names, columns);
    const meaning = this.#meanings[table];
    // Most programs write what an edge is on its label.
    const label = meaning.constants?.kind === undefined ? values.get('label') : undefined;
    if (table === 'links' && !said.has('kind') && label !== undefined) said.set('kind', label);
    const fields = meantFields(said, meaning);
    return table === 'links'
      ? linkRow(fields, line, this.#context)
      : [actorFound(fields, line, this.#context.dataset)];
  }

  noteUnused(): void {
    this.#context.noteUnused([...this.#unused]);
  }

  #said(
    table: Table,
    values: ReadonlyMap<string, string>,
    names: readonly string[],
    columns: readonly string[],
  ): Map<string, string> {
    const fields = new Map<string, string>();
    for (const [at, field] of fieldsOf(table, columns).entries()) {
      const name = names[at] ?? '';
      const value = said(values.get(name));
      if (field === null && !isPassedOver(table, name)) this.#unused.add(name);
      if (field !== null && value !== undefined) fields.set(field, value);
    }
    return fields;
  }
}

function columnsOf({ columns = {} }: Meaning): Map<string, string> {
  return new Map(Object.entries(columns).map(([field, column]) => [plainKey(column), field]));
}

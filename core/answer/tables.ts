import type { AnswerCell, AnswerTable } from './table.ts';
import { TableBuilder } from './table-builder.ts';

type Fields = Record<string, unknown>;
type Row = Map<string, AnswerCell>;

/** By these a reader knows a row again; they go with the rows of lists within it. */
const TELLING = new Set(['id', 'name', 'title', 'sentence']);
/** Names that say only that a list follows. */
const CONNECTION_PARTS = new Set(['nodes', 'edges']);

/**
 * The lists of a GraphQL answer as tables, an outer list before those within it. Objects within a row become columns of
 * their own, lists of values are joined by semicolons, and a list of objects within a row is a table of its own,
 * whose rows begin with what tells the outer row apart. Of connections, `edges` read like `nodes`.
 */
export function tablesOf(data: unknown): AnswerTable[] {
  const reader = new Reader();
  reader.object(fieldsOf(data), '', new Map());
  return reader.tables();
}

class Reader {
  readonly #tables = new Map<string, TableBuilder>();
  readonly #single: Row = new Map();

  tables(): AnswerTable[] {
    const lists = [...this.#tables].map(([name, table]) => table.table(name, this.#tables));
    if (this.#single.size === 0) return lists;
    const single = new TableBuilder();
    single.add(this.#single);
    const answer = single.table('answer', this.#tables);
    return answer.columns.length > 0 ? [...lists, answer] : lists;
  }

  /** An object that stands in no list: its lists are tables, its values belong to the one row of the answer. */
  object(fields: Fields, path: string, outer: Row): void {
    for (const [name, value] of Object.entries(fields)) {
      const at = path === '' ? name : `${path}.${name}`;
      if (Array.isArray(value)) this.#list(value, at, outer);
      else if (isFields(value)) this.object(value, at, outer);
      else this.#single.set(at, cellOf(value));
    }
  }

  #list(items: readonly unknown[], path: string, outer: Row): void {
    const table = this.#tableAt(path);
    const hasObjects = items.some(isFields);
    for (const [index, item] of items.entries()) {
      const fields = isFields(item) ? withoutEdge(item, path) : hasObjects ? {} : { [lastOf(path)]: item };
      const row: Row = new Map(outer);
      const lists: [string, unknown[]][] = [];
      this.#fill(row, lists, fields, '');
      table.add(row);
      for (const [name, within] of lists) {
        this.#list(within, `${path}.${name}`, tellingOf(row, outer, subjectOf(path), index));
      }
    }
  }

  /** Puts values into the row and lists of objects aside. */
  #fill(row: Row, lists: [string, unknown[]][], fields: Fields, prefix: string): void {
    for (const [name, value] of Object.entries(fields)) {
      const column = prefix + name;
      if (isFields(value)) this.#fill(row, lists, value, `${column}.`);
      else if (Array.isArray(value) && value.some(isFields)) lists.push([column, value]);
      else row.set(column, cellOf(value));
    }
  }

  #tableAt(path: string): TableBuilder {
    const known = this.#tables.get(path);
    if (known) return known;
    const table = new TableBuilder();
    this.#tables.set(path, table);
    return table;
  }
}

function tellingOf(row: Row, outer: Row, subject: string, index: number): Row {
  const own = [...row].filter(([column]) => !outer.has(column));
  const telling = own.filter(([column]) => TELLING.has(column));
  const chosen = telling.length > 0 ? telling : own.filter(([, cell]) => cell !== null);
  const known: [string, AnswerCell][] = chosen.length > 0 ? chosen : [['row', index + 1]];
  return new Map([
    ...outer,
    ...known.map(([column, cell]): [string, AnswerCell] => [`${subject}.${column}`, cell]),
  ]);
}

/** What the rows of a list are: `links` for `actor.links.nodes`. */
function subjectOf(path: string): string {
  const parts = path.split('.');
  return parts.findLast((part) => !CONNECTION_PARTS.has(part)) ?? path;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function withoutEdge(fields: Fields, path: string): Fields {
  if (lastOf(path) !== 'edges' || !isFields(fields.node)) return fields;
  const { node, ...edge } = fields;
  return { ...(node as Fields), ...edge };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(data: unknown): Fields {
  return isFields(data) ? data : {};
}

function cellOf(value: unknown): AnswerCell {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(textOf).join('; ');
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

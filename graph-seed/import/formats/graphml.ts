import type { Found, ReadContext } from '../found.ts';
import type { Mapping } from '../mapping.ts';
import type { Table } from './fields.ts';
import { type GraphElement, tableOfElement } from './graph-element.ts';
import { GraphRows, type OwnAttributes } from './graph-rows.ts';
import { type GraphReader, readGraph } from './read-graph.ts';
import type { XmlEvent } from './xml-events.ts';

const OWN: OwnAttributes = { actors: { id: 'id' }, links: { id: 'id', from: 'source', to: 'target' } };

const LABELS: readonly string[] = ['NodeLabel', 'EdgeLabel'];

/** How Gephi calls that of an edge. */
const LABEL_BY_GEPHI = 'Edge Label';

/** The nodes and edges of a GraphML file. Edges without a kind may say it by `label`. */
export async function* readGraphml(
  text: AsyncIterable<string>,
  context: ReadContext,
  mapping: Mapping,
): AsyncGenerator<Found> {
  const rows = new GraphRows(context, mapping, OWN);
  yield* readGraph(text, context.file, rows, new Reader(rows));
}

/** What an attribute is called, and of what it is one. */
interface Key {
  name: string;
  tables: readonly Table[];
  /** It is what yEd draws. */
  isDrawn: boolean;
}

class Reader implements GraphReader {
  readonly #rows: GraphRows;
  readonly #keys = new Map<string, Key>();
  /** That a value is being told of, or declared. */
  #key: Key | null = null;
  #value = '';
  /** What yEd writes on a node or an edge. */
  #label: string | null = null;

  constructor(rows: GraphRows) {
    this.#rows = rows;
  }

  open({ name, attributes }: Extract<XmlEvent, { type: 'open' }>): void {
    if (name === 'key') this.#key = this.#declare(attributes);
    else if (name === 'data') this.#key = this.#keyOf(attributes.get('key') ?? '');
    else if (LABELS.includes(name)) this.#label = '';
    if (name === 'data' || name === 'default') this.#value = '';
  }

  hear(text: string): void {
    if (this.#label !== null) this.#label += text;
    else if (this.#key) this.#value += text;
  }

  close(name: string, within: GraphElement | undefined): void {
    if (name === 'data') this.#endValue(within);
    else if (name === 'default') this.#endDefault();
    else if (name === 'key') this.#key = null;
    else if (LABELS.includes(name)) this.#endLabel(within);
  }

  #declare(attributes: ReadonlyMap<string, string>): Key {
    const id = attributes.get('id') ?? '';
    const about = attributes.get('for') ?? 'all';
    const table = tableOfElement(about);
    const name = attributes.get('attr.name') ?? id;
    const key: Key = {
      name: name === LABEL_BY_GEPHI ? 'label' : name,
      tables: about === 'all' ? ['actors', 'links'] : table === undefined ? [] : [table],
      isDrawn: attributes.has('yfiles.type'),
    };
    this.#keys.set(id, key);
    return key;
  }

  #keyOf(id: string): Key {
    return this.#keys.get(id) ?? { name: id, tables: [], isDrawn: false };
  }

  #endValue(element: GraphElement | undefined): void {
    if (this.#key && !this.#key.isDrawn) element?.values.set(this.#key.name, this.#value);
    this.#key = null;
  }

  #endDefault(): void {
    if (!this.#key || this.#key.isDrawn) return;
    for (const table of this.#key.tables) this.#rows.setDefault(table, this.#key.name, this.#value);
  }

  #endLabel(element: GraphElement | undefined): void {
    const label = this.#label?.trim();
    if (label && element && !element.values.has('label')) element.values.set('label', label);
    this.#label = null;
  }
}

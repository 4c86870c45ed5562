import type { Found, ReadContext } from '../found.ts';
import type { Mapping } from '../mapping.ts';
import type { Table } from './fields.ts';
import { type GraphElement, GraphRows, type OwnAttributes, tableOfElement } from './graph-rows.ts';
import { type GraphReader, readGraph } from './read-graph.ts';
import type { XmlEvent } from './xml-events.ts';

/** What values say goes before what the element says by itself: our edges have whole days as well as the dates themselves. */
const OWN: OwnAttributes = {
  actors: { id: 'id', name: 'label' },
  links: {
    id: 'id',
    from: 'source',
    to: 'target',
    kind: 'kind',
    label: 'label',
    since: 'start',
    until: 'end',
  },
};

/** The nodes and edges of a GEXF file. */
export async function* readGexf(
  text: AsyncIterable<string>,
  context: ReadContext,
  mapping: Mapping,
): AsyncGenerator<Found> {
  const rows = new GraphRows(context, mapping, OWN);
  yield* readGraph(text, context.file, rows, new Reader(rows));
}

class Reader implements GraphReader {
  readonly #rows: GraphRows;
  readonly #names: Record<Table, Map<string, string>> = { actors: new Map(), links: new Map() };
  /** Nodes may stand within nodes. */
  readonly #open: GraphElement[] = [];
  /** What attributes are being declared of, and the name of the last one. */
  #declared: Table = 'actors';
  #name = '';
  /** Null: no default is being told. */
  #default: string | null = null;

  constructor(rows: GraphRows) {
    this.#rows = rows;
  }

  open(event: Extract<XmlEvent, { type: 'open' }>): void {
    const { name, attributes } = event;
    const element = this.#rows.begin(event);
    if (element) this.#open.push(element);
    else if (name === 'attributes') this.#declared = tableOfElement(attributes.get('class')) ?? 'actors';
    else if (name === 'attribute') this.#declare(attributes);
    else if (name === 'default') this.#default = '';
    else if (name === 'attvalue') this.#addValue(attributes);
  }

  hear(text: string): void {
    if (this.#default !== null) this.#default += text;
  }

  close(name: string): Found[] {
    if (name === 'default' && this.#default !== null) {
      this.#rows.setDefault(this.#declared, this.#name, this.#default);
      this.#default = null;
    }
    const element = tableOfElement(name) ? this.#open.pop() : undefined;
    return element ? this.#rows.rows(element) : [];
  }

  #declare(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id') ?? '';
    this.#name = attributes.get('title') ?? id;
    this.#names[this.#declared].set(id, this.#name);
  }

  /** In GEXF 1.1 the key of a value was called `id`. */
  #addValue(attributes: ReadonlyMap<string, string>): void {
    const element = this.#open.at(-1);
    if (!element) return;
    const key = attributes.get('for') ?? attributes.get('id') ?? '';
    const name = this.#names[element.table].get(key) ?? key;
    element.values.set(name, attributes.get('value') ?? '');
  }
}

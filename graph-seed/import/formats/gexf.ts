import type { Found, ReadContext } from '../found.ts';
import type { Mapping } from '../mapping.ts';
import type { Table } from './fields.ts';
import { type GraphElement, tableOfElement } from './graph-element.ts';
import { GraphRows, type OwnAttributes } from './graph-rows.ts';
import { type GraphReader, readGraph } from './read-graph.ts';
import type { XmlEvent } from './xml-events.ts';

/** Values go before most of it: our edges have whole days as well as the dates themselves. */
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
  /** What attributes are being declared of, and the name of the last one. */
  #declared: Table = 'actors';
  #name = '';
  /** Null: no default is being told. */
  #default: string | null = null;

  constructor(rows: GraphRows) {
    this.#rows = rows;
  }

  open({ name, attributes }: Extract<XmlEvent, { type: 'open' }>, within: GraphElement | undefined): void {
    if (name === 'attributes') this.#declared = tableOfElement(attributes.get('class')) ?? 'actors';
    else if (name === 'attribute') this.#declare(attributes);
    else if (name === 'default') this.#default = '';
    else if (name === 'attvalue' && within) this.#addValue(within, attributes);
    else if (name === 'spell' && within) within.spells.push(spellOf(attributes));
  }

  hear(text: string): void {
    if (this.#default !== null) this.#default += text;
  }

  close(name: string): void {
    if (name !== 'default' || this.#default === null) return;
    this.#rows.setDefault(this.#declared, this.#name, this.#default);
    this.#default = null;
  }

  #declare(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id') ?? '';
    this.#name = attributes.get('title') ?? id;
    this.#names[this.#declared].set(id, this.#name);
  }

  /** In GEXF 1.1 the key of a value was called `id`. */
  #addValue({ table, values }: GraphElement, attributes: ReadonlyMap<string, string>): void {
    const key = attributes.get('for') ?? attributes.get('id') ?? '';
    const name = this.#names[table].get(key) ?? key;
    values.set(name, attributes.get('value') ?? '');
    if (attributes.has('start') || attributes.has('end'))
      this.#rows.noteUnused('start and end of an attvalue');
  }
}

function spellOf(attributes: ReadonlyMap<string, string>): { since?: string; until?: string } {
  const [since, until] = ['start', 'end'].map((one) => attributes.get(one) ?? attributes.get(`${one}open`));
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

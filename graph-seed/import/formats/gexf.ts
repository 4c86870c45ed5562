import type { Found, ReadContext } from '../found.ts';
import type { Mapping } from '../mapping.ts';
import type { Table } from './fields.ts';
import { type GraphElement, GraphRows } from './graph-rows.ts';
import { type XmlEvent, xmlEvents } from './xml-events.ts';

type Open = Extract<XmlEvent, { type: 'open' }>;

const TABLES: Readonly<Record<string, Table>> = { node: 'actors', edge: 'links' };

/** The nodes and edges of a GEXF file. */
export async function* readGexf(
  text: AsyncIterable<string>,
  context: ReadContext,
  mapping: Mapping,
): AsyncGenerator<Found> {
  const rows = new GraphRows(context, mapping);
  const names: Record<Table, Map<string, string>> = { actors: new Map(), links: new Map() };
  /** Nodes may stand within nodes. */
  const open: GraphElement[] = [];
  let declared: Table = 'actors';
  for await (const event of xmlEvents(text, context.file)) {
    if (event.type === 'close') {
      if (event.name === 'node' || event.name === 'edge') {
        const element = open.pop();
        if (element) yield* rows.rows(element);
      }
    } else if (event.type === 'open') {
      const { name, attributes } = event;
      const element = open.at(-1);
      if (name === 'attributes') declared = TABLES[attributes.get('class') ?? ''] ?? 'actors';
      else if (name === 'attribute')
        names[declared].set(
          attributes.get('id') ?? '',
          attributes.get('title') ?? attributes.get('id') ?? '',
        );
      else if (name === 'node' || name === 'edge') open.push(elementOf(event));
      else if (name === 'attvalue' && element) addValue(element, names[element.table], attributes);
    }
  }
  rows.noteUnused();
}

/** In GEXF 1.1 the key of a value was called `id`. */
function addValue(
  { values }: GraphElement,
  names: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): void {
  const key = attributes.get('for') ?? attributes.get('id') ?? '';
  values.set(names.get(key) ?? key, attributes.get('value') ?? '');
}

/** What values say goes before what the element says by itself: our edges have whole days as well as the dates themselves. */
function elementOf({ name, attributes, line }: Open): GraphElement {
  const said: Record<string, string> =
    name === 'node'
      ? { id: 'id', name: 'label' }
      : {
          id: 'id',
          from: 'source',
          to: 'target',
          kind: 'kind',
          label: 'label',
          since: 'start',
          until: 'end',
        };
  const values = Object.entries(said).flatMap(([field, attribute]) => {
    const value = attributes.get(attribute);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { table: name === 'node' ? 'actors' : 'links', values: new Map(values), line };
}

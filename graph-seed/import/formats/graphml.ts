import type { Found, ReadContext } from '../found.ts';
import type { Mapping } from '../mapping.ts';
import { type GraphElement, GraphRows } from './graph-rows.ts';
import { type XmlEvent, xmlEvents } from './xml-events.ts';

const LABELS: readonly string[] = ['NodeLabel', 'EdgeLabel'];

/** The nodes and edges of a GraphML file. Edges without a kind may say it by `label`. */
export async function* readGraphml(
  text: AsyncIterable<string>,
  context: ReadContext,
  mapping: Mapping,
): AsyncGenerator<Found> {
  const rows = new GraphRows(context, mapping);
  const names = new Map<string, string>();
  /** Keys of what yEd draws. */
  const drawn = new Set<string>();
  /** Nodes may hold graphs of their own, and so other nodes. */
  const open: GraphElement[] = [];
  let key: string | null = null;
  let value = '';
  /** What yEd writes on a node or an edge. */
  let label: string | null = null;
  for await (const event of xmlEvents(text, context.file)) {
    const element = open.at(-1);
    if (event.type === 'text') {
      if (label !== null) label += event.text;
      else if (key !== null) value += event.text;
    } else if (event.type === 'close') {
      if (event.name === 'data' && key !== null && element) {
        if (!drawn.has(key)) element.values.set(names.get(key) ?? key, value);
        key = null;
      } else if (LABELS.includes(event.name)) {
        if (element && label?.trim() && !element.values.has('label'))
          element.values.set('label', label.trim());
        label = null;
      } else if (event.name === 'node' || event.name === 'edge') {
        open.pop();
        if (element) yield* rows.rows(element);
      }
    } else if (event.name === 'key') {
      const id = event.attributes.get('id') ?? '';
      names.set(id, event.attributes.get('attr.name') ?? id);
      if (event.attributes.has('yfiles.type')) drawn.add(id);
    } else if (LABELS.includes(event.name)) {
      label = '';
    } else if (event.name === 'data') {
      [key, value] = [event.attributes.get('key') ?? '', ''];
    } else if (event.name === 'node' || event.name === 'edge') {
      open.push(elementOf(event));
    }
  }
  rows.noteUnused();
}

function elementOf({ name, attributes, line }: Extract<XmlEvent, { type: 'open' }>): GraphElement {
  const values = new Map<string, string>();
  const put = (field: string, attribute: string) => {
    const found = attributes.get(attribute);
    if (found !== undefined) values.set(field, found);
  };
  put('id', 'id');
  if (name === 'node') return { table: 'actors', values, line };
  put('from', 'source');
  put('to', 'target');
  return { table: 'links', values, line };
}

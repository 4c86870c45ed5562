import type { Found } from '../found.ts';
import { reasonOf } from '../reasons.ts';
import { type GraphElement, tableOfElement } from './graph-element.ts';
import type { GraphRows } from './graph-rows.ts';
import { type XmlEvent, xmlEvents } from './xml-events.ts';

/** Parts of GraphML, besides nodes and edges, that have values of their own. */
const OTHER_HOLDERS: readonly string[] = ['graph', 'port', 'endpoint', 'hyperedge'];

/** What a format of graphs makes of the parts of its XML that are no nodes and edges; `within`: the node or edge that they are said of. */
export interface GraphReader {
  open(part: Extract<XmlEvent, { type: 'open' }>, within: GraphElement | undefined): void;
  hear(text: string): void;
  close(name: string, within: GraphElement | undefined): void;
}

/** The nodes and edges of a graph, with what a reader adds to them. */
export async function* readGraph(
  text: AsyncIterable<string>,
  file: string,
  rows: GraphRows,
  reader: GraphReader,
): AsyncGenerator<Found> {
  // Nodes may hold graphs of their own, and so other nodes. Undefined: what is said in it is of no node or edge.
  const open: (GraphElement | undefined)[] = [];
  for await (const event of xmlEvents(text, file)) {
    if (event.type === 'text') reader.hear(event.text);
    else if (event.type === 'open') {
      if (isHolder(event.name)) open.push(rows.begin(event) ?? undefined);
      else reader.open(event, open.at(-1));
    } else if (isHolder(event.name)) {
      const element = open.pop();
      if (element) yield* rows.rows(element);
      else if (event.name === 'hyperedge')
        yield { what: 'SKIPPED', reason: reasonOf('NO_KIND', ['hyperedge']) };
    } else reader.close(event.name, open.at(-1));
  }
}

function isHolder(name: string): boolean {
  return tableOfElement(name) !== undefined || OTHER_HOLDERS.includes(name);
}

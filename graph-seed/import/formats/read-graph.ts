import type { Found } from '../found.ts';
import type { GraphRows } from './graph-rows.ts';
import { type XmlEvent, xmlEvents } from './xml-events.ts';

/** What a format of graphs makes of the parts of its XML. */
export interface GraphReader {
  open(event: Extract<XmlEvent, { type: 'open' }>): void;
  hear(text: string): void;
  /** What has been found with the end of an element. */
  close(name: string): Found[];
}

/** The nodes and edges that a reader finds. */
export async function* readGraph(
  text: AsyncIterable<string>,
  file: string,
  rows: GraphRows,
  reader: GraphReader,
): AsyncGenerator<Found> {
  for await (const event of xmlEvents(text, file)) {
    if (event.type === 'open') reader.open(event);
    else if (event.type === 'text') reader.hear(event.text);
    else yield* reader.close(event.name);
  }
  rows.noteUnused();
}

import { SaxesParser } from 'saxes';
import { ImportRefused } from '../refused.ts';

export type XmlEvent =
  | { type: 'open'; name: string; attributes: ReadonlyMap<string, string>; line: number }
  | { type: 'text'; text: string }
  | { type: 'close'; name: string };

const DEEPEST = 100;
/** Of a text or a tag: more is no graph. */
const LONGEST = 16 * 1024 * 1024;

/**
 * What an XML text says, as it comes, names without their prefix. Refuses document types, which can hide text that grows
 * without end, and files that are not well-formed, at the line where that shows.
 */
export async function* xmlEvents(text: AsyncIterable<string>, file: string): AsyncGenerator<XmlEvent> {
  const events: XmlEvent[] = [];
  let depth = 0;
  let silent = 0;
  const parser = new SaxesParser({ fragment: false });
  const refuse = (reason: string): never => {
    throw new ImportRefused('UNREADABLE_FILE', `${file}:${parser.line}: ${reason}`);
  };
  parser.on('error', (error) => refuse(`is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`));
  parser.on('doctype', () => refuse('has a document type, which is not read'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) refuse(`has elements in elements, more than ${DEEPEST} deep`);
    const named = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
    events.push({ type: 'open', name: localName(name), attributes: new Map(named), line: parser.line });
  });
  parser.on('text', (said) => events.push({ type: 'text', text: said }));
  parser.on('cdata', (said) => events.push({ type: 'text', text: said }));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.push({ type: 'close', name: localName(name) });
  });
  for await (const piece of text) {
    parser.write(piece);
    silent = events.length === 0 ? silent + piece.length : 0;
    if (silent > LONGEST) refuse('has a text or a tag of more than 16 MB');
    yield* events.splice(0);
  }
  parser.close();
  yield* events.splice(0);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

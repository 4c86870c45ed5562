/** An event of a text/event-stream. */
interface ServerEvent {
  event: string;
  data: string;
  /** Where it stands, if that is said: whoever goes on behind it misses nothing. */
  id: string | undefined;
}

/** The events of a stream as they arrive, marks of a place among them; comments, which keep the line open, are left out. */
export async function* serverEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const blocks = `${rest}${read.value}`.replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readEvent(block);
      if (event) yield event;
    }
  }
}

function readEvent(block: string): ServerEvent | null {
  const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? []);
  const values = (name: string) => fields.filter((field) => field[1] === name).map((field) => field[2] ?? '');
  const data = values('data');
  const [event = 'message'] = values('event');
  const [id] = values('id');
  const isSilent = data.length === 0 && event === 'message' && id === undefined;
  return isSilent ? null : { event, data: data.join('\n'), id };
}

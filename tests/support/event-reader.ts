/** One event of a stream, or a mark, which has an id alone. */
export interface ReadEvent {
  id?: string;
  event?: string;
  data?: { data?: { changes: Record<string, unknown> } | null; errors?: { extensions: { code: string } }[] };
  retry?: string;
}

export interface EventReader {
  response: Response;
  /** The next event, marks left out; null where the stream has ended. */
  next(): Promise<ReadEvent | null>;
  /** So many of them. */
  take(count: number): Promise<ReadEvent[]>;
  /** Those until the stream ends. */
  rest(): Promise<ReadEvent[]>;
  /** What a browser would send as Last-Event-ID. */
  lastEventId(): string | undefined;
  /** Reads one more event or mark. */
  readOn(): Promise<ReadEvent | null>;
  /** Reads until there is an id, be it of a mark. */
  started(): Promise<string>;
  close(): Promise<void>;
}

interface Asked {
  query?: string;
  lastEventId?: string | undefined;
  variables?: Record<string, unknown>;
}

export const CHANGES = 'subscription { changes { id change subjectKind subjectId } }';

type Fetch = (address: string, init: RequestInit) => Response | Promise<Response>;

/** Listens as an EventSource does, by GET, and remembers the last id. */
export async function listen(
  address: string,
  { query = CHANGES, lastEventId, variables = {} }: Asked = {},
  ask: Fetch = fetch,
): Promise<EventReader> {
  const leaving = new AbortController();
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await ask(`${address}/graphql?${parameters}`, {
    headers: {
      accept: 'text/event-stream',
      'accept-encoding': 'gzip, deflate',
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: leaving.signal,
  });
  return readEvents(response, lastEventId, () => leaving.abort());
}

/** Reads an answer as a stream of events. */
export function readEvents(response: Response, known?: string, leave = () => {}): EventReader {
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let last = known;
  const block = async (): Promise<ReadEvent | null> => {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return null;
      text += value;
    }
    const end = text.indexOf('\n\n');
    const event = parsed(text.slice(0, end));
    text = text.slice(end + 2);
    last = event.id ?? last;
    return event;
  };
  const next = async () => {
    for (;;) {
      const event = await block();
      if (event === null || event.event !== undefined) return event;
    }
  };
  const take = async (count: number) => {
    const events: ReadEvent[] = [];
    while (events.length < count) {
      const event = await next();
      if (event === null) throw new Error(`the stream ended after ${events.length} events`);
      events.push(event);
    }
    return events;
  };
  return {
    response,
    next,
    take,
    rest: async () => {
      const events: ReadEvent[] = [];
      for (;;) {
        const event = await next();
        if (event === null) return events;
        events.push(event);
      }
    },
    readOn: block,
    lastEventId: () => last,
    started: async () => {
      while (last === known) if ((await block()) === null) throw new Error('the stream ended');
      return last ?? '';
    },
    close: async () => {
      leave();
      await reader.cancel().catch(() => {});
    },
  };
}

function parsed(block: string): ReadEvent {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
  const { data, ...rest } = Object.fromEntries(fields);
  return { ...rest, ...(data ? { data: JSON.parse(data) } : {}) };
}

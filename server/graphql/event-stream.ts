import type { ExecutionResult } from 'graphql';
import { eventIdOf, isMark } from './event-ids.ts';

/** Often enough for the proxies between, which cut a silent connection after half a minute or more. */
const PING_EVERY_MS = 15_000;
/** Who takes nothing for so many pings is cut, and may come back with his last id. */
const MOST_PINGS_UNREAD = 4;
/** How long a browser waits before it asks again for what was refused. */
const RETRY_REFUSED_MS = 30_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Neither compressed, nor stored, nor held back by a proxy.
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
};

const encoder = new TextEncoder();
const PING = encoder.encode(':\n\n');

type Result = ExecutionResult | AsyncIterable<ExecutionResult>;

interface OpenStream {
  ping(): void;
}

/**
 * Writes results as server-sent events, by the protocol graphql-sse in its "distinct connections mode", each with its id.
 * One clock pings them all. A stream that ends says no `complete`: whoever listens shall come back and go on.
 */
export class EventStreams {
  readonly #open = new Set<OpenStream>();
  readonly #pingEvery: number;
  readonly #counted: (open: number) => void;
  #clock: NodeJS.Timeout | undefined;

  /** `counted` is told how many there are whenever that changes. */
  constructor(pingEvery = PING_EVERY_MS, counted: (open: number) => void = () => {}) {
    this.#pingEvery = pingEvery;
    this.#counted = counted;
  }

  respond(result: Result): Response {
    if (!(Symbol.asyncIterator in result)) return new Response(wholeAnswer(result), { headers: HEADERS });
    return new Response(this.#stream(result[Symbol.asyncIterator]()), { headers: HEADERS });
  }

  #stream(results: AsyncIterator<ExecutionResult>): ReadableStream<Uint8Array> {
    let opened: OpenStream;
    const close = async () => {
      this.#remove(opened);
      await results.return?.();
    };
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        let unread = 0;
        opened = {
          ping: () => {
            const isRead = (controller.desiredSize ?? 0) > 0;
            unread = isRead ? 0 : unread + 1;
            if (isRead) controller.enqueue(PING);
            else if (unread >= MOST_PINGS_UNREAD) {
              controller.close();
              void close();
            }
          },
        };
        this.#add(opened);
      },
      pull: async (controller) => {
        const { done, value } = await results.next().catch(() => ({ done: true, value: undefined }));
        if (!this.#open.has(opened)) return;
        if (done || value === undefined) {
          this.#remove(opened);
          controller.close();
        } else controller.enqueue(encoder.encode(eventText(value)));
      },
      cancel: close,
    });
  }

  #add(stream: OpenStream): void {
    this.#open.add(stream);
    this.#counted(this.#open.size);
    this.#clock ??= setInterval(() => {
      for (const one of this.#open) one.ping();
    }, this.#pingEvery);
  }

  #remove(stream: OpenStream): void {
    this.#open.delete(stream);
    this.#counted(this.#open.size);
    if (this.#open.size > 0) return;
    clearInterval(this.#clock);
    this.#clock = undefined;
  }
}

/** One answer, such as a refusal. Browsers reconnect after whatever end, so they are told to take their time. */
function wholeAnswer(result: ExecutionResult): string {
  return `retry: ${RETRY_REFUSED_MS}\n${eventText(result)}event: complete\ndata:\n\n`;
}

/** A mark has an id alone: a browser keeps it and tells nobody. */
function eventText(result: ExecutionResult): string {
  const id = eventIdOf(result);
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return isMark(result) ? `${idLine}\n` : `${idLine}event: next\ndata: ${resultText(result)}\n\n`;
}

/** Without what is meant for the HTTP answer alone. */
function resultText({ errors, extensions, ...rest }: ExecutionResult): string {
  const shown = errors?.map((error) => ({ ...error.toJSON(), extensions: withoutHttp(error.extensions) }));
  return JSON.stringify({
    ...(shown && { errors: shown }),
    ...rest,
    ...(extensions && { extensions: withoutHttp(extensions) }),
  });
}

function withoutHttp({ http: _, ...others }: Record<string, unknown>): object {
  return others;
}

import { afterEach, describe, expect, test } from '@jest/globals';
import type { Heard } from '../../web/query/answer-feed.ts';
import { createFetcher } from '../../web/query/fetcher.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

interface Sent {
  body: { query: string; operationName: string | null; extensions: object };
  accept: string | null;
  signal: AbortSignal | null | undefined;
}

/** Answers every request so, and keeps what was asked. */
function answering(answer: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = async (_, init) => {
    const { signal } = init ?? {};
    sent.push({
      body: JSON.parse(String(init?.body)),
      accept: new Headers(init?.headers).get('accept'),
      signal,
    });
    return Promise.race([
      answer(),
      new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
    ]);
  };
  return sent;
}

async function all(results: unknown): Promise<unknown[]> {
  const answers: unknown[] = [];
  for await (const answer of results as AsyncIterable<unknown>) answers.push(answer);
  return answers;
}

function stream(...parts: string[]): Response {
  const body = new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

describe('the fetcher of the workbench', () => {
  test('asks what of the graph is in the answer, and keeps that from the JSON', async () => {
    const graph = { actors: ['tsmc'], links: [], truncated: false };
    const sent = answering(() => Response.json({ data: { a: 1 }, extensions: { graph, cost: 3 } }));
    const heard: Heard[] = [];
    const fetcher = createFetcher((news) => heard.push(news));
    expect(await all(fetcher({ query: '{ a }' }))).toEqual([{ data: { a: 1 }, extensions: { cost: 3 } }]);
    expect(sent[0]?.body.extensions).toEqual({ graph: true });
    expect(heard.map(({ type }) => type)).toEqual(['asked', 'answered', 'ended']);
    expect(heard[1]).toMatchObject({ graph });
  });

  test('runs what stands there, even where its name is not known yet', async () => {
    const sent = answering(() => Response.json({ data: {} }));
    const fetcher = createFetcher(() => undefined);
    const query = 'query One { a } query Two { b }';
    await all(fetcher({ query, operationName: 'Two' }));
    await all(fetcher({ query, operationName: 'Former' }));
    expect(sent.map(({ body }) => body.operationName)).toEqual(['Two', 'One']);
  });

  test('gives each event of a subscription, however the stream is cut', async () => {
    const sent = answering(() =>
      stream(
        'event: next\nda',
        'ta: {"data":{"n":1}}\n\n:\n\nevent: next\ndata: {"data":{"n":2}}\n',
        '\nevent: complete\ndata:\n\n',
      ),
    );
    const heard: Heard[] = [];
    const results = createFetcher((news) => heard.push(news))({ query: 'subscription { changes { id } }' });
    expect(await all(results)).toEqual([{ data: { n: 1 } }, { data: { n: 2 } }]);
    expect(sent[0]?.accept).toBe('text/event-stream');
    expect(heard.map(({ type }) => type)).toEqual(['asked', 'opened', 'answered', 'answered', 'ended']);
  });

  test('says so where a stream breaks off, and where no server answers', async () => {
    answering(() => stream('event: next\ndata: {"data":{"n":1}}\n\n'));
    const broken = await all(createFetcher(() => undefined)({ query: 'subscription { changes { id } }' }));
    expect(broken[1]).toMatchObject({ errors: [{ extensions: { code: 'UNREACHABLE' } }] });
    answering(() => Promise.reject(new TypeError('failed')));
    const heard: Heard[] = [];
    const none = await all(createFetcher((news) => heard.push(news))({ query: '{ a }' }));
    expect(none).toEqual([
      { errors: [{ message: 'The server cannot be reached.', extensions: { code: 'UNREACHABLE' } }] },
    ]);
    expect(heard.at(-1)).toMatchObject({ type: 'failed', failure: { code: 'UNREACHABLE' } });
    answering(() => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
    expect(await all(createFetcher(() => undefined)({ query: '{ a }' }))).toMatchObject([
      { errors: [{ message: 'The server answered 502 Bad Gateway.' }] },
    ]);
  });

  test('ends the request when it is stopped, and says nothing more', async () => {
    const sent = answering(() => new Promise(() => undefined));
    const heard: Heard[] = [];
    const results = createFetcher((news) => heard.push(news))({ query: '{ a }' }) as AsyncIterable<unknown>;
    const iterator = results[Symbol.asyncIterator]();
    const next = iterator.next();
    await iterator.return?.();
    expect(await next).toMatchObject({ done: true });
    expect(sent[0]?.signal?.aborted).toBe(true);
    expect(heard.map(({ type }) => type)).toEqual(['asked', 'stopped']);
  });
});

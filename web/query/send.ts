import { serverEvents } from '../api/event-stream.ts';
import { CodedError } from '../api/request.ts';

/** An answer as the API gives it. */
export interface Result {
  data?: unknown;
  errors?: { message: string; extensions?: object }[];
  extensions?: Record<string, unknown>;
}

interface Question {
  query: string;
  variables?: unknown;
  operationName?: string | null;
  extensions: object;
}

interface Options {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** A stream is open; its first event may be hours away. */
  opened: () => void;
}

/** Asks once. Fails with a CodedError, or with the signal's AbortError. */
export async function* ask(question: Question, options: Options): AsyncGenerator<Result> {
  const response = await post(question, 'application/graphql-response+json', options);
  yield await read(response, options.signal);
}

/** Listens to a subscription, each in a connection of its own, as graphql-sse describes. */
export async function* listen(question: Question, options: Options): AsyncGenerator<Result> {
  const response = await post(question, 'text/event-stream', options);
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
    yield await read(response, options.signal);
    return;
  }
  options.opened();
  for await (const { event, data } of serverEvents(response.body)) {
    if (event === 'complete') return;
    if (event === 'next') yield JSON.parse(data) as Result;
  }
  throw new CodedError('UNREACHABLE', 'The server broke off the stream.');
}

function post(question: Question, accept: string, { headers, signal }: Options): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept },
    body: JSON.stringify(question),
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new CodedError('UNREACHABLE', 'The server cannot be reached.');
  });
}

async function read(response: Response, signal: AbortSignal): Promise<Result> {
  const answer: unknown = await response.json().catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    return null;
  });
  if (typeof answer === 'object' && answer !== null) return answer;
  throw new CodedError('UNREACHABLE', `The server answered ${response.status} ${response.statusText}.`);
}

import type { GraphiQLProvider } from '@graphiql/react';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { ComponentProps } from 'react';
import { failureOf } from '../api/request.ts';
import type { AnswerGraph } from './answer/answer.ts';
import type { Heard } from './answer-feed.ts';
import { ask, listen, type Result } from './send.ts';

type Fetcher = ComponentProps<typeof GraphiQLProvider>['fetcher'];

/** Asked by GraphiQL itself, for completion and documentation. */
const INTROSPECTION = 'IntrospectionQuery';

/** How GraphiQL reaches the API. What is heard goes to `tell` too, with what of the graph is in it. */
export function createFetcher(tell: (heard: Heard) => void): Fetcher {
  return ({ query, variables, operationName }, options = {}) => {
    const operation = operationOf(query, operationName);
    const send = operation?.operation === 'subscription' ? listen : ask;
    const isOwn = operationName === INTROSPECTION;
    const tellOf = isOwn ? () => undefined : tell;
    const controller = new AbortController();
    const results = send(
      { query, variables, operationName: operation?.name?.value ?? null, extensions: { graph: !isOwn } },
      {
        headers: options.headers ?? {},
        signal: controller.signal,
        opened: () => tellOf({ type: 'opened' }),
      },
    );
    tellOf({ type: 'asked', operationName: operation && (operation.name?.value ?? '') });
    return stoppable(heard(results, controller.signal, tellOf), controller);
  };
}

/** GraphiQL learns of a new name only a moment after it was typed; then what stands there runs. Null: what the server says of it will tell. */
function operationOf(query: string, name: string | null | undefined): OperationDefinitionNode | null {
  try {
    const operations = parse(query).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    return operations.find((one) => one.name?.value === name) ?? operations[0] ?? null;
  } catch {
    return null;
  }
}

/** Tells of each answer and passes it on without `extensions.graph`. Failures become answers; a stop is the end. */
async function* heard(
  results: AsyncIterable<Result>,
  signal: AbortSignal,
  tell: (heard: Heard) => void,
): AsyncGenerator<Result> {
  try {
    for await (const result of results) {
      const { extensions, ...answer } = result;
      const { graph, ...rest } = extensions ?? {};
      tell({ type: 'answered', result, graph: (graph as AnswerGraph | undefined) ?? null });
      yield Object.keys(rest).length > 0 ? { ...answer, extensions: rest } : answer;
    }
    tell({ type: 'ended' });
  } catch (cause) {
    if (signal.aborted) {
      tell({ type: 'stopped' });
      return;
    }
    const { code, message } = failureOf(cause);
    tell({ type: 'failed', failure: { code, message } });
    yield { errors: [{ message, extensions: { code } }] };
  }
}

/** GraphiQL stops by `return`, which a waiting generator would heed only after its answer has come. */
function stoppable(results: AsyncGenerator<Result>, controller: AbortController) {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => results.next(),
      return: () => {
        controller.abort();
        return Promise.resolve({ done: true as const, value: undefined });
      },
    }),
  } as AsyncIterable<never>;
}

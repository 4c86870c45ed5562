import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { once } from '../kept/once.ts';
import { EXPLORER_OPERATIONS } from '../metrics/explorer-operations.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Questions } from '../questions/question.ts';
import { inSpan, type Tracer } from '../tracing/tracer.ts';
import { isSingle } from './is-single.ts';

interface Watching {
  metrics: Metrics;
  tracer: Tracer | null;
  questions: Questions;
}

/** For all that we did not write: its names are anybody's. */
const OTHER = 'other';
const EXPLORER: ReadonlySet<string> = new Set(EXPLORER_OPERATIONS);

/** Counts and times operations and tells them to those who trace, by kind and, where they are ours, by name. */
export function watchOperations({ metrics, tracer, questions }: Watching): Plugin {
  const ours = once(
    async () => new Set([...EXPLORER, ...(await questions()).map(({ operationName }) => operationName)]),
  );
  const watch = async <Result>(
    { document, operationName }: Pick<ExecutionArgs, 'document' | 'operationName'>,
    run: () => Result | Promise<Result>,
  ): Promise<Result> => {
    const operation = getOperationAST(document, operationName);
    const kind = operation?.operation ?? OTHER;
    const known = await ours().catch(() => EXPLORER);
    const given = operation?.name?.value ?? OTHER;
    const name = known.has(given) ? given : OTHER;
    const attributes = { 'graphql.operation.type': kind, 'graphql.operation.name': name };
    const start = performance.now();
    try {
      return await inSpan(tracer, { name: `${kind} ${name}`, attributes }, async (span) => {
        const result = await run();
        const type = failureOf(result);
        if (type !== null) span?.fail(type);
        return result;
      });
    } finally {
      metrics.operation(name, kind, (performance.now() - start) / 1000);
    }
  };
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      setExecuteFn((given) => watch(args, () => executeFn(given)));
    },
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      setSubscribeFn((given) => watch(args, () => subscribeFn(given)));
    },
  };
}

/** The code of its first error or, where it has none yet, the name of what was thrown; null where all went well. */
function failureOf(result: unknown): string | null {
  const [error] = isSingle(result) ? ((result as ExecutionResult).errors ?? []) : [];
  if (!error) return null;
  const { code } = error.extensions;
  return typeof code === 'string' ? code : (error.originalError?.name ?? 'error');
}

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

/** What an operation is counted as. */
export interface Operation {
  kind: string;
  /** One of ours, or `other`. */
  name: string;
}

type Asked = Pick<ExecutionArgs, 'document' | 'operationName'>;

/** Counts and times operations and tells them to those who trace, by kind and, where they are ours, by name. */
export interface OperationWatch {
  operationOf(asked: Asked): Promise<Operation>;
  ran<Result>(operation: Operation, run: () => Result | Promise<Result>): Promise<Result>;
  /** The same of one that need not run if its answer is still what it was; it is counted where that is so. */
  kept(operation: Operation, isStill: () => Promise<boolean>): Promise<boolean>;
}

export function operationWatch({ metrics, tracer, questions }: Watching): OperationWatch {
  const ours = once(
    async () => new Set([...EXPLORER, ...(await questions()).map(({ operationName }) => operationName)]),
  );
  const count = ({ kind, name }: Operation, start: number) =>
    metrics.operation(name, kind, (performance.now() - start) / 1000);
  return {
    async operationOf({ document, operationName }) {
      const operation = getOperationAST(document, operationName);
      const known = await ours().catch(() => EXPLORER);
      const given = operation?.name?.value ?? OTHER;
      return { kind: operation?.operation ?? OTHER, name: known.has(given) ? given : OTHER };
    },
    async ran(operation, run) {
      const start = performance.now();
      try {
        return await inSpan(tracer, spanOf(operation), async (span) => {
          const result = await run();
          const type = failureOf(result);
          if (type !== null) span?.fail(type);
          return result;
        });
      } finally {
        count(operation, start);
      }
    },
    async kept(operation, isStill) {
      const start = performance.now();
      const stands = await inSpan(tracer, spanOf(operation), isStill);
      if (stands) count(operation, start);
      return stands;
    },
  };
}

function spanOf({ kind, name }: Operation) {
  const attributes = { 'graphql.operation.type': kind, 'graphql.operation.name': name };
  return { name: `${kind} ${name}`, attributes };
}

export function watchOperations(watch: OperationWatch): Plugin {
  const ran = async <Result>(asked: Asked, run: () => Result | Promise<Result>) =>
    watch.ran(await watch.operationOf(asked), run);
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      setExecuteFn((given) => ran(args, () => executeFn(given)));
    },
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      setSubscribeFn((given) => ran(args, () => subscribeFn(given)));
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

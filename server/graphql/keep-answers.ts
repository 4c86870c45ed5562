import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Context } from '../schema/builder.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { withHeaders } from './answer-headers.ts';
import { answerWithin } from './answer-within.ts';
import { storeFrom } from './bookmarks.ts';
import type { Asker, Spend } from './guard-rate.ts';
import { isSingle } from './is-single.ts';
import type { Operation, OperationWatch } from './watch-operations.ts';
import { textOf, WrittenData } from './written-data.ts';

/** What is kept takes so many bytes at most with what it was asked by, and one answer no more than a sixteenth of them. */
const MOST_BYTES = 64_000_000;
const LARGEST_BYTES = MOST_BYTES / 16;

interface Kept {
  /** That of the data before they were read: if they have changed since, even while they were read, it comes no more. */
  stamp: string;
  data: WrittenData;
  /** What the answer says of its cost. */
  cost: { complexity: number };
  operation: Operation;
}

interface KeepingAnswers {
  store: GraphStore;
  today: () => string;
  /** How long a request may take, in milliseconds. */
  timeLimit: number;
  watch: OperationWatch;
  /** Null: clients may ask as much as they like. */
  spend: Spend | null;
  /** Told of each query whether its answer was there. */
  counted: (isKept: boolean) => void;
}

/** What an operation that has run tells of itself. */
type Run = Pick<ExecutionArgs, 'document' | 'operationName'> & { contextValue: Context };

/**
 * Gives an answer again to whoever asks the same, as long as the database says that nobody has written to it since: that
 * is one small question instead of all others, asked each time, so that what is no longer so is never told. Nothing is
 * parsed then and nothing worked out. Whoever shows a token, wants to know what the answer holds, or says
 * `Cache-Control: no-cache` or `no-store` is answered anew.
 */
export function keepAnswers(keeping: KeepingAnswers): Plugin<Context & Asker, Asker> {
  const { store, today, watch, counted } = keeping;
  const answers = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST_BYTES,
    sizeCalculation: ({ data, stamp }, key) => 2 * (data.text.length + stamp.length + key.length),
  });
  const runs = new WeakMap<Request, Run>();
  return {
    onParams({ params, request, paramsHandler, setParamsHandler }) {
      const day = today();
      const key = keyOf(params, request, day);
      if (key === null) return;
      setParamsHandler(async (given) => {
        const kept = answers.get(key);
        const again = kept ? await answerAgain(keeping, kept, given) : null;
        if (again) return again;
        const stamp = await store.stampSeen().catch(() => null);
        const result = (await paramsHandler(given)) as ExecutionResult;
        const run = runs.get(request);
        if (run === undefined || !isQuery(run)) return result;
        counted(false);
        if (stamp === null || run.contextValue.today !== day || !isWhole(result)) return result;
        const data = new WrittenData(textOf(result.data));
        const { cost } = result.extensions as Pick<Kept, 'cost'>;
        answers.set(key, { stamp, data, cost, operation: await watch.operationOf(run) });
        return { ...result, data };
      });
    },
    onExecute({ args }) {
      runs.set(args.contextValue.request, args as unknown as Run);
    },
  };
}

/** Null where it is no longer so, or where the database does not say: then the question says so in its own way. */
async function answerAgain(
  { store, timeLimit, watch, spend, counted }: KeepingAnswers,
  { stamp, data, cost, operation }: Kept,
  { params, request, context }: { params: GraphQLParams; request: Request; context: object },
): Promise<ExecutionResult | null> {
  const stands = async () => {
    const asking = { store: storeFrom(store, params.extensions?.bookmark) };
    const found = await answerWithin(timeLimit, asking, () => asking.store.stamp(), request.signal);
    return found === stamp;
  };
  const isStill = await watch.kept(operation, () => stands().catch(() => false));
  if (!isStill) return null;
  counted(true);
  const extensions = { cost };
  const answer = { data, extensions } as unknown as ExecutionResult;
  if (spend === null) return answer;
  const { headers, errors } = await spend((context as Asker).client, cost.complexity);
  return withHeaders(errors ? { errors, extensions } : answer, headers);
}

function isQuery({ document, operationName }: Run): boolean {
  return getOperationAST(document, operationName)?.operation === 'query';
}

function isWhole(result: unknown): result is ExecutionResult {
  return isSingle(result) && !result.errors && Boolean(result.data);
}

/** All that the answer depends on but the data; null where it is to be kept for nobody. */
function keyOf(
  { query, operationName, variables, extensions }: GraphQLParams,
  request: Request,
  day: string,
): string | null {
  const isForOthers =
    !extensions?.graph &&
    !request.headers.has('authorization') &&
    !wantsAnew(request.headers.get('cache-control'));
  if (!isForOthers || !query) return null;
  try {
    return JSON.stringify([day, operationName ?? null, variables ?? {}, query]);
  } catch {
    // JSON within JSON, deeper than the stack.
    return null;
  }
}

function wantsAnew(cacheControl: string | null): boolean {
  return cacheControl !== null && /\bno-(?:cache|store)\b/i.test(cacheControl);
}

import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Metrics } from '../metrics/metrics.ts';
import type { Context } from '../schema/builder.ts';
import { isSingle } from './is-single.ts';
import { textOf, WrittenData } from './written-data.ts';

/** What is kept takes so many bytes at most with what it was asked by, and one answer no more than a sixteenth of them. */
const MOST_BYTES = 64_000_000;
const LARGEST_BYTES = MOST_BYTES / 16;

interface Kept {
  /** That of the data before they were read: if they have changed since, even while they were read, it comes no more. */
  stamp: string;
  data: WrittenData;
}

/**
 * Gives an answer again to whoever asks the same, as long as the database says that nobody has written to it since: that
 * is one small question instead of all others, asked each time, so that what is no longer so is never told. Whoever
 * shows a token, wants to know what the answer holds, or says `Cache-Control: no-cache` or `no-store` is answered anew.
 */
export function keepAnswers(asked: ReturnType<Metrics['kept']>): Plugin<Context> {
  const answers = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST_BYTES,
    sizeCalculation: ({ data, stamp }, key) => 2 * (data.text.length + stamp.length + key.length),
  });
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const key = keyOf(args as ExecutionArgs & { contextValue: Context });
      if (key === null) return;
      setExecuteFn(async (given) => {
        const { store } = given.contextValue as Context;
        const kept = answers.get(key);
        // Where the database does not answer, the question says so in its own way.
        const stands = kept !== undefined && kept.stamp === (await store.stamp().catch(() => null));
        asked(stands);
        if (stands) return { data: kept.data };
        const stamp = await store.stampSeen().catch(() => null);
        const result: unknown = await executeFn(given);
        if (stamp === null || !isWhole(result)) return result;
        const data = new WrittenData(textOf(result.data));
        answers.set(key, { stamp, data });
        return { data };
      });
    },
  };
}

function isWhole(result: unknown): result is ExecutionResult {
  return isSingle(result) && !result.errors && Boolean(result.data);
}

/** All that the answer depends on but the data; null where it is to be kept for nobody. */
function keyOf(args: ExecutionArgs & { contextValue: Context }): string | null {
  const { document, operationName, variableValues, contextValue } = args;
  const { request, params, met, today } = contextValue as Context & {
    request: Request;
    params: { query?: string };
  };
  const isForOthers = met === null && !request.headers.has('authorization') && !wantsAnew(request);
  if (!isForOthers || getOperationAST(document, operationName)?.operation !== 'query') return null;
  try {
    return JSON.stringify([today, operationName, variableValues ?? {}, params.query]);
  } catch {
    // JSON within JSON, deeper than the stack.
    return null;
  }
}

function wantsAnew(request: Request): boolean {
  return /\bno-(?:cache|store)\b/i.test(request.headers.get('cache-control') ?? '');
}

import { type ExecutionArgs, type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { isSingle } from './is-single.ts';

/** Of writes that end at the same time each has its own, some forty characters, as many as there are connections to Neo4j. */
const LONGEST = 8_000;

/** The store as the request wants it: up to date with the bookmark in its extensions. Throws BAD_USER_INPUT for what is none. */
export function storeFrom(store: GraphStore, bookmark: unknown): GraphStore {
  if (bookmark === undefined || bookmark === null || bookmark === '') return store;
  if (typeof bookmark !== 'string' || bookmark.length > LONGEST) throw unknownBookmark();
  return store.after(bookmark);
}

export function unknownBookmark(): GraphQLError {
  return badInput('extensions.bookmark is not what an answer of this server or its fellows had there');
}

/**
 * Adds `extensions.bookmark` to the answers to mutations: whoever sends it back reads what was written, whichever server
 * and whichever copy of the database answers.
 */
export function tellBookmark(): Plugin<Context> {
  return {
    onExecute: ({ args }) => ({
      async onExecuteDone({ result, setResult }) {
        if (!isSingle(result) || !isMutation(args as ExecutionArgs)) return;
        const bookmark = await (args.contextValue as Context).store.bookmark();
        if (bookmark !== null) setResult({ ...result, extensions: { ...result.extensions, bookmark } });
      },
    }),
  };
}

function isMutation({ document, operationName }: ExecutionArgs): boolean {
  return getOperationAST(document, operationName)?.operation === 'mutation';
}

import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { createLRUCache, type Plugin } from 'graphql-yoga';
import { badInput, type ErrorCode } from '../errors.ts';

/** So many are kept, none longer than this: 20 million characters at most. */
const MOST_DOCUMENTS = 1_000;
const LONGEST_DOCUMENT = 20_000;

/**
 * Automatic persisted queries, as Apollo and urql speak them: a client sends the SHA-256 of a document in
 * `extensions.persistedQuery`, and the document itself only when asked for it. What is kept is lost with the process.
 */
export function knowDocuments(): Plugin {
  const documents = createLRUCache<string>({ max: MOST_DOCUMENTS });
  return {
    onParams({ params, setParams }) {
      const hash = hashOf(params.extensions?.persistedQuery);
      if (hash === null) return;
      if (typeof params.query === 'string') {
        if (createHash('sha256').update(params.query).digest('hex') !== hash) {
          throw wrong('extensions.persistedQuery.sha256Hash is not the hash of the query');
        }
        if (params.query.length <= LONGEST_DOCUMENT) documents.set(hash, params.query);
        return;
      }
      const query = documents.get(hash);
      if (query === undefined) throw notKnown();
      setParams({ ...params, query });
    },
  };
}

/** Null where no document is meant by hash. */
function hashOf(persisted: unknown): string | null {
  if (persisted === undefined || persisted === null) return null;
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256Hash)) {
    throw wrong('extensions.persistedQuery must be {"version": 1, "sha256Hash": 64 hexadecimal digits}');
  }
  return sha256Hash.toLowerCase();
}

function wrong(message: string): GraphQLError {
  const error = badInput(message);
  error.extensions.http = { status: 400, spec: true };
  return error;
}

/** Clients know it by its message or its code and send the document along. */
function notKnown(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: {
      code: 'PERSISTED_QUERY_NOT_FOUND' satisfies ErrorCode,
      http: { status: 404, spec: true },
    },
  });
}

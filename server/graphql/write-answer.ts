import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isSingle } from './is-single.ts';
import { textOf } from './written-data.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const TYPES = new Map([
  [JSON_TYPE, JSON_TYPE],
  [GRAPHQL_TYPE, GRAPHQL_TYPE],
  ['application/*', JSON_TYPE],
  ['*/*', JSON_TYPE],
]);

/**
 * Writes an answer without errors in one piece: the server sends a response made of a text as it is, any other one by way
 * of streams. All else Yoga writes.
 */
export function writeAnswer(): Plugin {
  return {
    onResultProcess({ request, result, setResultProcessor }) {
      const type = typeFor(request.headers.get('accept') ?? '*/*');
      if (type === undefined || !isSingle(result) || result.errors) return;
      setResultProcessor((given) => written(given as ExecutionResult, type), type);
    },
  };
}

/** The type that a header asks for first, of those that say nothing of a charset. */
function typeFor(accept: string): string | undefined {
  const known = TYPES.get(accept);
  if (known !== undefined) return known;
  const asked = accept
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
  return TYPES.get(asked.find((one) => TYPES.has(one)) ?? '');
}

function written(result: ExecutionResult, type: string): Response {
  const { http, ...extensions } = (result.extensions ?? {}) as {
    http?: { headers?: Record<string, string> };
  };
  const told = Object.keys(extensions).length > 0 ? `,"extensions":${JSON.stringify(extensions)}` : '';
  const body = `{"data":${textOf(result.data)}${told}}`;
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': String(Buffer.byteLength(body)),
    ...http?.headers,
  };
  return new Response(body, { headers });
}

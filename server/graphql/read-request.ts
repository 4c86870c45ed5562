import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput, type ErrorCode } from '../errors.ts';

/** Says with a code what Yoga answers without one: bodies of no use to it, parameters that are no JSON, unknown answers. */
export function readRequest(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      const isReadable = requestParser !== undefined && !isForm(request);
      if (request.method === 'POST' && !isReadable) throw refused(415, 'send the query as application/json');
      if (requestParser === undefined) return;
      setRequestParser(async (given) => {
        try {
          return await requestParser(given);
        } catch (error) {
          throw error instanceof SyntaxError ? notJson() : error;
        }
      });
    },
    onResultProcess({ resultProcessor, setResultProcessor }) {
      if (resultProcessor === undefined) setResultProcessor(notAcceptable, 'application/json');
    },
  };
}

/** Any page may have a browser send a form here without asking first, so none is read. */
function isForm(request: Request): boolean {
  return /^\s*application\/x-www-form-urlencoded/i.test(request.headers.get('content-type') ?? '');
}

function refused(status: number, message: string): GraphQLError {
  const error = badInput(message);
  error.extensions.http = { status };
  return error;
}

function notJson(): GraphQLError {
  return refused(400, 'variables and extensions must be JSON, such as {"id": "nvidia"}');
}

function notAcceptable(): Response {
  const message = 'answers are application/graphql-response+json or application/json; Accept allows neither';
  return Response.json(
    { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } }] },
    { status: 406, headers: { 'Cache-Control': 'no-store' } },
  );
}

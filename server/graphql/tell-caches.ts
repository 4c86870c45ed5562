import type { Plugin } from 'graphql-yoga';
import { withHeaders } from './answer-headers.ts';
import { isSingle } from './is-single.ts';

const SECONDS = 60;

/** Lets caches keep what was asked for by GET, by nobody in particular, and answered without errors for a minute; nothing else. */
export function tellCaches(): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (!isSingle(result)) return;
      const isAnybody = !request.headers.has('authorization');
      const keeps = request.method === 'GET' && isAnybody && !result.errors?.length;
      setResult(
        withHeaders(result, {
          'Cache-Control': keeps ? `public, max-age=${SECONDS}` : 'no-store',
          Vary: 'Accept, Authorization',
        }),
      );
    },
  };
}

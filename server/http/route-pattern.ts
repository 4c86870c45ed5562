import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** For paths that no route of ours names, such as files of the pages. */
const OTHER = 'other';

/** The pattern of the route that answers a request, such as `/view/:file`: there are as many as the code has. */
export function routePattern(c: Context): string {
  const named = matchedRoutes(c).findLast(({ path }) => !/^\/?\*$/.test(path));
  return named ? named.path.replace(/\{.*\}/, '') : OTHER;
}

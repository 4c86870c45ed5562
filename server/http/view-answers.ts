import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { readLook } from '../../core/figure/look.ts';
import { dayOf } from '../../core/model/partial-date.ts';
import { offlinePages } from '../embed/offline-page.ts';
import type { ErrorCode } from '../errors.ts';
import { createFigures } from '../figures/figures.ts';
import { keptAnswers } from '../kept/answers.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { keptRows, type ReadView } from '../views/read-view.ts';
import { type ViewReading, viewExchange } from '../views/view-exchange.ts';
import { CLIENT_WENT_AWAY } from './answered.ts';
import type { Charge } from './billing.ts';
import { buildStamp } from './build-stamp.ts';
import { codedAnswer } from './coded-answer.ts';
import { disposition } from './disposition.ts';
import { isKnown, keyOf } from './known.ts';
import { problemImages } from './problem-image.ts';
import { storeOf } from './store-of.ts';
import type { ViewFormat } from './view-formats.ts';
import { partsOf, pointsOf, readViewRequest, viewWanted } from './view-request.ts';

export interface ViewAnswersOptions extends Omit<ViewReading, 'today' | 'isOfEveryDay'> {
  now: () => Date;
  /** How long the store may take for one answer, in milliseconds. */
  timeLimit: number;
  /** Any error as clients may see it: coded. */
  present: (error: unknown, c: Context) => GraphQLError;
  charge: Charge;
  /** Who asks. */
  clientOf: (c: Context) => string;
  metrics: Metrics;
  /** The folder of the built web pages. */
  webFolder: string;
}

/** In characters: of whole files with picture, data and scripts. */
const MOST_PAGES = 32 * 1024 * 1024;
const ADDRESS = '/view/:file{[^/]*\\.[^/]*}';
const YEAR_IN_SECONDS = 31_536_000;
/** `/view/{id}.svg` and its sisters: a saved view as picture and as data. */
export function viewAnswers({
  present,
  now,
  timeLimit,
  charge,
  clientOf,
  metrics,
  webFolder,
  ...options
}: ViewAnswersOptions): Hono {
  const app = new Hono();
  const stamp = buildStamp();
  const figures = createFigures(undefined, metrics.kept('figure'));
  const problemImage = problemImages();
  const offline = offlinePages(webFolder);
  const pages = keptAnswers<string>(MOST_PAGES, ({ length }) => length, metrics.kept('file'));
  app.get(ADDRESS, async (c) => {
    const { signal } = c.req.raw;
    const parameters = new URL(c.req.url).searchParams;
    const file = c.req.param('file');
    try {
      await charge(c, pointsOf(file));
      const request = readViewRequest(file, parameters);
      const { format, look, embedLook, isOfEveryDay, table } = request;
      const store = storeOf(c, options.store, timeLimit);
      const view = await viewWanted(request, store);
      const today = dayOf(now());
      const exchange = await viewExchange(view, look.language, {
        ...options,
        store,
        today,
        isOfEveryDay,
      });
      // The script and styles in a file are built apart from the server.
      const parts = format.isPage ? await offline.stamp() : '';
      const key = keyOf([
        stamp,
        parts,
        request.ending,
        look,
        embedLook,
        table,
        exchange,
        view.author,
        view.createdAt,
      ]);
      const headers = cachingHeaders(view, format, key);
      if (isKnown(c, key)) return c.body(null, 304, headers);
      const described = {
        ...headers,
        'Content-Type': format.type,
        'Content-Disposition': disposition(
          request.isDownload || format.isPage ? 'attachment' : 'inline',
          exchange.title,
          request.ending,
        ),
      };
      if (c.req.method === 'HEAD') return c.body(null, 200, described);
      const body = await format.write({
        view,
        exchange,
        look,
        embedLook,
        table,
        figures,
        offline,
        pages,
        key,
        signal,
        whose: clientOf(c),
      });
      return c.body(body, 200, described);
    } catch (error) {
      // Nobody is there to read why.
      if (signal.aborted) return new Response(null, { status: CLIENT_WENT_AWAY });
      const problem = present(error, c);
      const { ending } = partsOf(file);
      const { look } = readLook(parameters);
      const address = `${options.publicUrl}${c.req.path}`;
      const image = await problemImage({
        problem,
        ending,
        look,
        address,
        signal,
        whose: clientOf(c),
      }).catch(() => null);
      return image ?? codedAnswer(problem);
    }
  });
  app.all(ADDRESS, (c) => {
    const error = { code: 'BAD_USER_INPUT' satisfies ErrorCode, message: 'Views are read by GET' };
    return c.json({ error }, 405, { Allow: 'GET, HEAD, OPTIONS' });
  });
  return app;
}

/** What a view keeps for good never changes, but a page holds scripts and styles that do; all else is asked for again. */
function cachingHeaders(view: ReadView, { isPage }: ViewFormat, key: string): Record<string, string> {
  const isForGood = keptRows(view) !== null && !isPage;
  return {
    ETag: `"${key}"`,
    'Cache-Control': isForGood ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'public, no-cache',
  };
}

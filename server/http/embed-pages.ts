import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { dayOf } from '../../core/model/partial-date.ts';
import {
  type EmbedLook,
  embedParameters,
  interfaceLanguage,
  readEmbedLook,
} from '../../core/report/embed-look.ts';
import { embedBody } from '../embed/embed-body.ts';
import { embedShell, filled, refusal } from '../embed/shell.ts';
import { EMBED_WORDS } from '../embed/words.ts';
import { keptAnswers } from '../kept/answers.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { asSaved, viewById } from '../views/read-view.ts';
import { type ViewReading, viewExchange } from '../views/view-exchange.ts';
import type { Charge } from './billing.ts';
import { buildStamp } from './build-stamp.ts';
import { codedAnswer } from './coded-answer.ts';
import { isKnown, keyOf } from './known.ts';
import { pageLanguage } from './page-language.ts';
import { storeOf } from './store-of.ts';
import { POINTS } from './view-formats.ts';

export interface EmbedPagesOptions extends Omit<ViewReading, 'today' | 'isOfEveryDay'> {
  now: () => Date;
  /** How long the store may take for one answer, in milliseconds. */
  timeLimit: number;
  /** Any error as clients may see it: coded. */
  present: (error: unknown, c: Context) => GraphQLError;
  charge: Charge;
  metrics: Metrics;
  /** The folder of the built web pages. */
  webFolder: string;
}

/** In characters. An article that many read asks for the same page again and again. */
const MOST_KEPT = 32 * 1024 * 1024;

/** `/embed/{id}`: a saved view for a frame in somebody else's page. */
export function embedPages({
  now,
  timeLimit,
  present,
  charge,
  metrics,
  webFolder,
  ...options
}: EmbedPagesOptions): Hono {
  const app = new Hono();
  const shell = embedShell(webFolder);
  const stamp = buildStamp();
  const pages = keptAnswers<string>(MOST_KEPT, ({ length }) => length, metrics.kept('embed'));
  app.get('/embed/:id', async (c) => {
    const look = readEmbedLook(new URL(c.req.url).searchParams);
    const reading = { ...options, store: storeOf(c, options.store, timeLimit) };
    try {
      await charge(c, POINTS.drawn);
      const found = await viewById(reading.store, c.req.param('id'));
      const view = found && look.asSaved ? asSaved(found) : found;
      if (!view) return refused(c, await shell(), look, 404);
      const today = dayOf(now());
      const isOfEveryDay = look.timeline;
      const exchange = await viewExchange(view, look.language, { ...reading, today, isOfEveryDay });
      const key = keyOf([stamp, await shell(), look, exchange]);
      // Asked for again even where the view is frozen: its picture stays, the script and styles that it names do not.
      const headers = { ETag: `W/"${key}"`, 'Cache-Control': 'no-cache' };
      if (isKnown(c, key)) return c.body(null, 304, headers);
      const lang = interfaceLanguage({ ui: look.ui, language: exchange.state.labels });
      const write = () => {
        const body = embedBody({ id: view.id, look, exchange, data: dataOf(view.id, look) });
        return shell().then((text) => filled(text, { lang, theme: look.theme, title: exchange.title, body }));
      };
      return c.html(await pages(key, write), 200, headers);
    } catch (error) {
      const coded = codedAnswer(present(error, c));
      const text = await shell().catch(() => null);
      if (text === null) return coded;
      c.header('Retry-After', coded.headers.get('Retry-After') ?? undefined);
      return refused(c, text, look, coded.status as RefusedStatus);
    }
  });
  return app;
}

function dataOf(id: string, look: EmbedLook): string {
  const given = embedParameters(look);
  const parameters = new URLSearchParams();
  for (const name of ['lang', 'as']) {
    const value = given.get(name);
    if (value !== null) parameters.set(name, value);
  }
  if (look.timeline) parameters.set('days', 'all');
  return `/view/${encodeURIComponent(id)}.json${parameters.size === 0 ? '' : `?${parameters}`}`;
}

type RefusedStatus = 404 | 429 | 500 | 503 | 504;

/** A small page that says what is wrong, since a frame has no other way to say it. */
async function refused(c: Context, shell: string, look: EmbedLook, status: RefusedStatus): Promise<Response> {
  const lang = look.ui === 'en' || look.ui === 'it' ? look.ui : pageLanguage(c);
  const words = EMBED_WORDS[lang];
  const [title, hint] = status === 404 ? [words.unknown, words.unknownHint] : [words.away, words.awayHint];
  return c.html(await filled(shell, { lang, theme: look.theme, title, body: refusal(title, hint) }), status, {
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  });
}

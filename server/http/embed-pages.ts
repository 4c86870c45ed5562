import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import {
  type EmbedLook,
  embedParameters,
  interfaceLanguage,
  readEmbedLook,
} from '../../core/report/embed-look.ts';
import { embedBody } from '../embed/embed-body.ts';
import { type EmbedWriter, embedWriter, refusal } from '../embed/shell.ts';
import { EMBED_WORDS } from '../embed/words.ts';
import { asSaved, viewById } from '../views/read-view.ts';
import { type ViewReading, viewExchange } from '../views/view-exchange.ts';
import { codedAnswer } from './coded-answer.ts';
import { pageLanguage } from './page-language.ts';
import { tagged } from './tagged.ts';

export interface EmbedPagesOptions extends Omit<ViewReading, 'today' | 'isOfEveryDay'> {
  now: () => Date;
  /** Any error as clients may see it: coded. */
  present: (error: unknown) => GraphQLError;
  /** The folder of the built web pages. */
  webFolder: string;
}

const HEADERS = {
  // Asked for again even where the view is frozen: its picture stays, the script and styles that it names do not.
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Language',
};

/** `/embed/{id}`: a saved view for a frame in somebody else's page. */
export function embedPages({ now, present, webFolder, ...reading }: EmbedPagesOptions): Hono {
  const app = new Hono();
  const write = embedWriter(webFolder);
  app.use('/embed/:id', tagged);
  app.get('/embed/:id', async (c) => {
    const look = readEmbedLook(new URL(c.req.url).searchParams);
    try {
      const found = await viewById(reading.store, c.req.param('id'));
      const view = found && look.asSaved ? asSaved(found) : found;
      if (!view) return refused(c, write, look, 404);
      const today = now().toISOString().slice(0, 10);
      const isOfEveryDay = look.timeline;
      const exchange = await viewExchange(view, look.language, { ...reading, today, isOfEveryDay });
      const lang = interfaceLanguage({ ui: look.ui, language: exchange.state.labels });
      const body = embedBody({ id: view.id, look, exchange, data: dataOf(view.id, look) });
      const page = await write({ lang, theme: look.theme, title: exchange.title, body });
      return c.html(page, 200, HEADERS);
    } catch (error) {
      const { status, headers } = codedAnswer(present(error));
      c.header('Retry-After', headers.get('Retry-After') ?? undefined);
      return refused(c, write, look, status as RefusedStatus);
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

type RefusedStatus = 404 | 500 | 503 | 504;

/** A small page that says what is wrong, since a frame has no other way to say it. */
async function refused(
  c: Context,
  write: EmbedWriter,
  look: EmbedLook,
  status: RefusedStatus,
): Promise<Response> {
  const lang = look.ui === 'en' || look.ui === 'it' ? look.ui : pageLanguage(c);
  const words = EMBED_WORDS[lang];
  const [title, hint] = status === 404 ? [words.unknown, words.unknownHint] : [words.away, words.awayHint];
  return c.html(await write({ lang, theme: look.theme, title, body: refusal(title, hint) }), status, {
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { html } from 'hono/html';
import { dayOf } from '../../core/model/partial-date.ts';
import { wantsAsSaved } from '../../core/view/as-saved.ts';
import { addressesOf } from '../views/addresses.ts';
import { altText } from '../views/alt-text.ts';
import { asSaved, type ReadView, viewById } from '../views/read-view.ts';
import { type ViewReading, viewExchange } from '../views/view-exchange.ts';
import type { Charge } from './billing.ts';
import type { Markup } from './page.ts';
import { type PageLanguage, pageLanguage } from './page-language.ts';
import { storeOf } from './store-of.ts';
import { POINTS } from './view-formats.ts';

export interface ViewPageOptions extends Omit<ViewReading, 'today'> {
  now: () => Date;
  /** How long the store may take for one answer, in milliseconds. */
  timeLimit: number;
  /** Any error as clients may see it; what nobody expected is logged. */
  present: (error: unknown, c: Context) => GraphQLError;
  charge: Charge;
  /** The folder of the built web pages. */
  webFolder: string;
}

/** What the explorer's page says of itself where it shows no view. */
const OWN_WORDS = /<title>[^<]*<\/title>\s*<meta name="description"[^>]*>/;
const WITHOUT_SCRIPTS = /<noscript>[\s\S]*?<\/noscript>/;

/** `/v/{id}`: the explorer, with what others need to show a link to the view: its name, picture, words and oEmbed address. */
export function viewPage({ now, timeLimit, present, charge, webFolder, ...reading }: ViewPageOptions): Hono {
  const app = new Hono();
  app.use('/v/:id', etag());
  app.get('/v/:id', async (c) => {
    const explorer = await readFile(join(webFolder, 'index.html'), 'utf8');
    const today = dayOf(now());
    const store = storeOf(c, reading.store, timeLimit);
    const about = await described(c, { ...reading, store, today }, { present, charge });
    const headers = { 'Cache-Control': 'no-cache', Vary: 'Accept-Language' };
    if (about === 'UNKNOWN') return c.html(explorer, 404, headers);
    if (about === 'UNREADABLE') return c.html(explorer, 200, headers);
    const page = explorer.replace(OWN_WORDS, () => about.head).replace(WITHOUT_SCRIPTS, () => about.picture);
    return c.html(page, 200, headers);
  });
  return app;
}

interface About {
  head: string;
  /** For readers without scripts. */
  picture: string;
}

/** UNREADABLE: the store can't be asked just now, or this client has asked too much; the explorer will say so itself. */
async function described(
  c: Context,
  reading: ViewReading,
  { present, charge }: Pick<ViewPageOptions, 'present' | 'charge'>,
): Promise<About | 'UNKNOWN' | 'UNREADABLE'> {
  try {
    await charge(c, POINTS.data);
    const found = await viewById(reading.store, c.req.param('id') ?? '');
    const view = found && wantsAsSaved(new URL(c.req.url).searchParams) ? asSaved(found) : found;
    return view ? await about(view, pageLanguage(c), reading) : 'UNKNOWN';
  } catch (error) {
    present(error, c);
    return 'UNREADABLE';
  }
}

async function about(view: ReadView, lang: PageLanguage, reading: ViewReading): Promise<About> {
  const language = lang === 'it' ? 'IT' : 'EN';
  const { title, ...rows } = await viewExchange(view, language, reading);
  const words = altText(view, rows, language);
  const { page, oembed, embed, file } = addressesOf(view, reading.publicUrl);
  const head: Markup = html`<title>${title} · Chokepoint</title>
    <meta name="description" content="${words}" />
    <link rel="canonical" href="${page}" />
    <link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />
    <link rel="alternate" type="text/xml+oembed" href="${oembed}&format=xml" title="${title}" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="Chokepoint" />
    <meta property="og:url" content="${page}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${words}" />
    <meta property="og:image" content="${file('png', 'kind=og')}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="628" />
    <meta property="og:image:alt" content="${words}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${title}" />
    <meta name="twitter:description" content="${words}" />
    <meta name="twitter:image" content="${file('png', 'kind=og')}" />
    <meta name="twitter:image:alt" content="${words}" />`;
  const picture = html`<noscript><a href="${embed}"><img src="${file('svg')}" alt="${words}" /></a></noscript>`;
  return { head: String(await head), picture: String(await picture) };
}

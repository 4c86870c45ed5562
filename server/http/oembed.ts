import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { element, escaped, xmlDocument } from '../../core/exchange/xml.ts';
import { drawFigure } from '../../core/figure/figure.ts';
import { USUAL_LOOK } from '../../core/figure/look.ts';
import { type EmbedLook, readEmbedLook } from '../../core/report/embed-look.ts';
import { iframeCode } from '../../core/report/html-code.ts';
import { type Answers, keptAnswers } from '../kept/answers.ts';
import { quoted, unknownName, wrongParameter } from '../questions/refusals.ts';
import { addressesOf } from '../views/addresses.ts';
import { asSaved, type ReadView, viewById } from '../views/read-view.ts';
import { type ViewReading, viewExchange } from '../views/view-exchange.ts';
import { codedAnswer } from './coded-answer.ts';
import { keyOf } from './known.ts';

export interface OembedOptions extends Omit<ViewReading, 'today'> {
  now: () => Date;
  /** Any error as clients may see it: coded. */
  present: (error: unknown) => GraphQLError;
}

/** Seconds for which a consumer may keep an answer. */
const FRESH = 3_600;
const LEAST = { width: 280, height: 200 };
const USUAL_WIDTH = 720;
/** What stands under the picture in the frame. */
const UNDER_PICTURE = 110;
/** Each is known only when the figure has been drawn. */
const MOST_SIZES = 10_000;

type Rich = Record<string, string | number>;

interface Size {
  width: number;
  height: number;
}

/** `/oembed?url=…`: how to embed a view, for editors that unfold pasted addresses. Source: oembed.com, version 1.0. */
export function oembed({ now, present, ...options }: OembedOptions): Hono {
  const app = new Hono();
  const sizes = keptAnswers<Size>(MOST_SIZES, () => 1);
  app.get('/oembed', async (c) => {
    const reading = { ...options, today: now().toISOString().slice(0, 10) };
    try {
      const format = formatOf(c.req.query('format'));
      const most = { width: bound(c, 'maxwidth'), height: bound(c, 'maxheight') };
      const rich = await richOf(await viewAt(c.req.query('url'), reading), most, reading, sizes);
      return c.body(format.write(rich), 200, {
        'Content-Type': format.type,
        'Cache-Control': `public, max-age=${FRESH}`,
      });
    } catch (error) {
      return codedAnswer(present(error));
    }
  });
  return app;
}

interface Format {
  type: string;
  write: (rich: Rich) => string;
}

const FORMATS: Record<string, Format> = {
  json: { type: 'application/json; charset=utf-8', write: (rich) => JSON.stringify(rich) },
  xml: { type: 'text/xml; charset=utf-8', write: xmlOf },
};

function formatOf(name = 'json'): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format) return format;
  const error = wrongParameter('format', `${quoted(name)} is not ${Object.keys(FORMATS).join(' or ')}`);
  // So says the specification.
  error.extensions.http = { status: 501 };
  throw error;
}

/** Pixels; infinity where nothing is said. */
function bound(c: Context, name: string): number {
  const text = c.req.query(name);
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrongParameter(name, `${quoted(text)} is not a whole number of pixels`);
}

interface Asked {
  view: ReadView;
  look: EmbedLook;
}

const OF_A_VIEW = /^\/(?:v|embed|view)\/([^/]+?)(?:\.[a-z]+)?$/;

/** The view that an address of this server is about, in whichever form. Throws NOT_FOUND for all others. */
async function viewAt(address: string | undefined, { store, publicUrl }: ViewReading): Promise<Asked> {
  if (address === undefined) throw wrongParameter('url', 'is missing; it takes the address of a view');
  const isOurs = address.startsWith(`${publicUrl}/`);
  const { pathname, searchParams } = new URL(isOurs ? address.slice(publicUrl.length) : '/', 'http://here');
  const [, id] = OF_A_VIEW.exec(pathname) ?? [];
  const found = id === undefined ? null : await viewById(store, id);
  const view = found && searchParams.get('as') === 'saved' ? asSaved(found) : found;
  if (view) return { view, look: readEmbedLook(searchParams) };
  throw unknownName('view of this server', address, []);
}

async function richOf(
  { view, look }: Asked,
  most: Size,
  reading: ViewReading,
  sizes: Answers<Size>,
): Promise<Rich> {
  const exchange = await viewExchange(view, look.language, reading);
  const { title } = exchange;
  const { file } = addressesOf(view, reading.publicUrl);
  const width = Math.max(LEAST.width, Math.min(most.width, USUAL_WIDTH));
  const height = Math.max(LEAST.height, Math.min(most.height, await heightOf(exchange, width, sizes)));
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Chokepoint',
    provider_url: `${reading.publicUrl}/`,
    title,
    ...(view.author !== undefined && { author_name: view.author }),
    cache_age: FRESH,
    width,
    height,
    html: iframeCode({ publicUrl: reading.publicUrl, id: view.id, embedLook: look, title, height }),
    thumbnail_url: file('png', 'kind=og'),
    thumbnail_width: 1200,
    thumbnail_height: 628,
  };
}

/** Of the frame, as far as it can be known before it is drawn there. */
async function heightOf(exchange: Exchange, width: number, sizes: Answers<Size>): Promise<number> {
  const figure = await sizes(keyOf(exchange), async () => {
    const drawn = drawFigure(exchange, USUAL_LOOK);
    return { width: drawn.width, height: drawn.height };
  });
  return Math.round((figure.height * width) / figure.width) + UNDER_PICTURE;
}

function xmlOf(rich: Rich): string {
  const fields = Object.entries(rich).map(([name, value]) => element(name, {}, escaped(String(value))));
  return xmlDocument(element('oembed', {}, fields.join('')));
}

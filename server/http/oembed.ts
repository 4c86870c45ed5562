import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { element, escaped, xmlDocument } from '../../core/exchange/xml.ts';
import { dayOf } from '../../core/model/partial-date.ts';
import { readEmbedLook } from '../../core/report/embed-look.ts';
import { quoted, unknownName, wrongParameter } from '../questions/refusals.ts';
import { asSaved, viewById } from '../views/read-view.ts';
import type { ViewReading } from '../views/view-exchange.ts';
import type { Charge } from './billing.ts';
import { codedAnswer } from './coded-answer.ts';
import { type EmbeddedView, FRESH, type Rich, richAnswers } from './rich.ts';
import { storeOf } from './store-of.ts';
import { POINTS } from './view-formats.ts';

export interface OembedOptions extends Omit<ViewReading, 'today'> {
  now: () => Date;
  /** How long the store may take for one answer, in milliseconds. */
  timeLimit: number;
  /** Any error as clients may see it: coded. */
  present: (error: unknown, c: Context) => GraphQLError;
  charge: Charge;
}

/** `/oembed?url=…`: how to embed a view, for editors that unfold pasted addresses. Source: oembed.com, version 1.0. */
export function oembed({ now, timeLimit, present, charge, ...options }: OembedOptions): Hono {
  const app = new Hono();
  const richOf = richAnswers();
  app.get('/oembed', async (c) => {
    const store = storeOf(c, options.store, timeLimit);
    const reading = { ...options, store, today: dayOf(now()) };
    try {
      await charge(c, POINTS.data);
      const format = formatOf(c.req.query('format'));
      const most = { width: bound(c, 'maxwidth'), height: bound(c, 'maxheight') };
      const rich = await richOf(await viewAt(c.req.query('url'), reading), most, reading);
      return c.body(format.write(rich), 200, {
        'Content-Type': format.type,
        'Cache-Control': `public, max-age=${FRESH}`,
      });
    } catch (error) {
      return codedAnswer(present(error, c));
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

const OF_A_VIEW = /^\/(?:v|embed|view)\/([^/]+?)(?:\.[a-z]+)?$/;

/** The view that an address of this server is about, in whichever form. Throws NOT_FOUND for all others. */
async function viewAt(address: string | undefined, { store, publicUrl }: ViewReading): Promise<EmbeddedView> {
  if (address === undefined) throw wrongParameter('url', 'is missing; it takes the address of a view');
  const path = address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : '/';
  // With a host before it, whatever comes after the slash is a path.
  const { pathname, searchParams } = new URL(`http://here${path}`);
  const [, id] = OF_A_VIEW.exec(pathname) ?? [];
  const found = id === undefined ? null : await viewById(store, id);
  const look = readEmbedLook(searchParams);
  const view = found && look.asSaved ? asSaved(found) : found;
  if (view) return { view, look };
  throw unknownName('view of this server', address, []);
}

function xmlOf(rich: Rich): string {
  const fields = Object.entries(rich).map(([name, value]) => element(name, {}, escaped(String(value))));
  return xmlDocument(element('oembed', {}, fields.join('')));
}

import { Duplex } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';

/** Less than this in bytes is sent as it is. */
const WORTHWHILE = 1_024;

/** Beyond this Brotli takes longer than the bytes that it saves take to travel. */
const BROTLI_QUALITY = 4;

const WAYS = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: () => createGzip(),
};

/** Presses answers for those who can read them so, with Brotli first; what was pressed when it was built stays as it is. */
export const pressed: MiddlewareHandler = async (c, next) => {
  await next();
  if (!isPressable(c.res)) return;
  if (!/accept-encoding/i.test(c.res.headers.get('Vary') ?? '')) {
    c.res.headers.append('Vary', 'Accept-Encoding');
  }
  const way = wayFor(c);
  // Only a body that is looked at becomes a stream.
  if (way === null || c.req.method === 'HEAD' || c.res.body === null) return;
  const { readable, writable } = Duplex.toWeb(WAYS[way]()) as ReadableWritablePair<Uint8Array, Uint8Array>;
  const tag = c.res.headers.get('ETag');
  c.res = new Response(c.res.body.pipeThrough({ readable, writable }), c.res);
  c.res.headers.delete('Content-Length');
  c.res.headers.set('Content-Encoding', way);
  if (tag && !tag.startsWith('W/')) c.res.headers.set('ETag', `W/${tag}`);
};

function isPressable({ status, headers }: Response): boolean {
  if (status === 204 || status === 206 || status === 304 || headers.has('Content-Encoding')) return false;
  const length = headers.get('Content-Length');
  if (length !== null && Number(length) < WORTHWHILE) return false;
  return COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get('Content-Type') ?? '');
}

/** As what the reader takes an answer soonest; null: as it is. */
export function wayFor(c: Context): keyof typeof WAYS | null {
  const accepted = c.req.header('Accept-Encoding') ?? '';
  const weights = new Map(
    accepted.split(',').map((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight)] as const;
    }),
  );
  const weigh = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  if (weigh('br') > 0 && weigh('br') >= weigh('gzip')) return 'br';
  return weigh('gzip') > 0 ? 'gzip' : null;
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, Handler } from 'hono';
import { isKnown, keyOf } from './known.ts';
import { type PageLanguage, pageLanguage } from './page-language.ts';
import { wayFor } from './pressed.ts';

interface Kept {
  key: string;
  bodies: Record<'br' | 'gzip' | 'identity', Uint8Array<ArrayBuffer>>;
}

/** A page that is the same for everybody who reads its language: it is written and pressed once. */
export function keptPage(write: (lang: PageLanguage) => Promise<string>): Handler {
  const kept = new Map<PageLanguage, Promise<Kept>>();
  return async (c) => {
    const lang = pageLanguage(c);
    const page = kept.get(lang) ?? write(lang).then(pressed);
    kept.set(lang, page);
    try {
      return answer(c, lang, await page);
    } catch (error) {
      kept.delete(lang);
      throw error;
    }
  };
}

function answer(c: Context, lang: PageLanguage, { key, bodies }: Kept): Response {
  const headers = {
    ETag: `W/"${key}"`,
    'Cache-Control': 'no-cache',
    'Content-Language': lang,
    Vary: 'Accept-Encoding, Accept-Language',
  };
  if (isKnown(c, key)) return c.body(null, 304, headers);
  const way = wayFor(c);
  return c.body(bodies[way ?? 'identity'], 200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    ...(way && { 'Content-Encoding': way }),
  });
}

async function pressed(page: string): Promise<Kept> {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(page, { level: 9 }),
  ]);
  return {
    key: keyOf(page),
    bodies: {
      br: new Uint8Array(br),
      gzip: new Uint8Array(zipped),
      identity: new TextEncoder().encode(page),
    },
  };
}

import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { Text } from '../../core/language/text.ts';

/** The languages that the server's pages are written in. */
export type PageLanguage = keyof Text;

/** `?lang=it` or `en`, else the first of these that the reader's browser asks for, else English. */
export function pageLanguage(c: Context): PageLanguage {
  const wanted = parseAccept(c.req.header('Accept-Language') ?? '')
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q)
    .map(({ type }) => spoken(type));
  return spoken(c.req.query('lang')) ?? wanted.find((language) => language !== null) ?? 'en';
}

function spoken(tag: string | undefined): PageLanguage | null {
  const language = tag?.toLowerCase().split('-')[0];
  return language === 'en' || language === 'it' ? language : null;
}

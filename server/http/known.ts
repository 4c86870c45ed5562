import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Names what an answer shows: the same for what looks the same, and known before anything is drawn. */
export function keyOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 32);
}

/** Whether whoever asks has the answer with this key already. */
export function isKnown(c: Context, key: string): boolean {
  const known = c.req.header('If-None-Match') ?? '';
  return known.split(',').some((tag) => ['*', `"${key}"`].includes(tag.trim().replace(/^W\//, '')));
}

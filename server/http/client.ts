import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Who asks, by address. Behind proxies that is what the farthest of them saw: each adds to X-Forwarded-For at its end,
 * and what stands before that may be made up.
 */
export function clientOf(c: Context, proxies: number): string {
  const forwarded = c.req.header('X-Forwarded-For')?.split(',') ?? [];
  const seen = proxies > 0 ? forwarded.at(-Math.min(proxies, forwarded.length))?.trim() : undefined;
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return networkOf(seen || incoming?.socket.remoteAddress || 'unknown');
}

/** Whoever has one IPv6 address has 2^64 of them: they count as one. Some proxies tell the port too, which is another each time. */
function networkOf(address: string): string {
  const [, bracketed, dotted = address] = /^\[(.+)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/.exec(address) ?? [];
  const plain = (bracketed ?? dotted).replace(/^::ffff:(?=\d+\.)/i, '');
  const isOfGroups = plain.includes('::') || plain.split(':').length === 8;
  if (!isOfGroups || !/^[\da-f:.]+$/i.test(plain)) return plain;
  const [before = '', after = ''] = plain.split('::');
  const start = before.split(':').filter(Boolean);
  const end = after.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0');
  const groups = [...start, ...zeros, ...end].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

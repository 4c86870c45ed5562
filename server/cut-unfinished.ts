import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What a server keeps of requests that it has not whole. */
const LIMITS = {
  most: 200,
  /** In milliseconds, until they are looked at again; younger ones are left. */
  every: 1_000,
  /** Bytes; what says that it is larger is refused or goes to a file, and takes no memory. */
  kept: 1_000_000,
};

/**
 * Cuts off who sends half of a request and then nothing: a thousand of them would hold a gigabyte for minutes. Where there are
 * too many, the first that came go first.
 */
export function cutUnfinished(server: Server, limits: Partial<typeof LIMITS> = {}): void {
  const { most, every, kept } = { ...LIMITS, ...limits };
  const begun = new Map<IncomingMessage, number>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) > kept) return;
    begun.set(request, performance.now());
    response.once('close', () => begun.delete(request));
  });
  const look = setInterval(() => {
    const now = performance.now();
    const unfinished = [...begun].filter(([request, since]) => !request.complete && now - since >= every);
    const tooMany = Math.max(0, unfinished.length - most);
    for (const [request] of unfinished.slice(0, tooMany)) request.socket.destroy();
  }, every);
  look.unref();
  server.once('close', () => clearInterval(look));
}

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
 * too many, those who have sent least since the last look go first, of them those who came first: whoever sends a file is left.
 */
export function cutUnfinished(server: Server, limits: Partial<typeof LIMITS> = {}): void {
  const { most, every, kept } = { ...LIMITS, ...limits };
  const begun = new Map<IncomingMessage, { at: number; read: number }>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) > kept) return;
    begun.set(request, { at: performance.now(), read: request.socket.bytesRead });
    response.once('close', () => begun.delete(request));
  });
  const look = setInterval(() => {
    const now = performance.now();
    // What was sent ahead of answers that never came is not told that its connection is gone.
    for (const request of begun.keys()) if (request.socket.destroyed) begun.delete(request);
    const unfinished = [...begun]
      .filter(([request, { at }]) => !request.complete && now - at >= every)
      .map(([request, { read }]) => ({ request, sent: request.socket.bytesRead - read }))
      .sort((one, other) => one.sent - other.sent);
    const tooMany = Math.max(0, unfinished.length - most);
    for (const { request } of unfinished.slice(0, tooMany)) request.socket.destroy();
    for (const [request, one] of begun) one.read = request.socket.bytesRead;
  }, every);
  look.unref();
  server.once('close', () => clearInterval(look));
}

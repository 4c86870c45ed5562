import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What a server keeps for those who do not read their answers. */
const LIMITS = {
  /** Bytes of all answers that wait to be read. */
  most: 128_000_000,
  /** In milliseconds, for one of which nothing more is read. Whoever reads may take its time: a slow line takes minutes. */
  patience: 300_000,
  /** In milliseconds, until it is looked at again. */
  every: 1_000,
};

interface Answer {
  request: IncomingMessage;
  response: ServerResponse;
  /** How much of it had been read at the last look, and since when it is as much; null: it does not wait to be read. */
  stands: { at: string; since: number } | null;
}

/**
 * Cuts off who does not read: answers of ten megabytes that nobody reads would fill the memory, a hundred at a time, without
 * end. Where too much waits, that of which nothing has been read for longest goes first; who reads slowly stays.
 */
export function cutUnread(server: Server, limits: Partial<typeof LIMITS> = {}): void {
  const { most, patience, every } = { ...LIMITS, ...limits };
  const answers = new Set<Answer>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const answer: Answer = { request, response, stands: null };
    answers.add(answer);
    response.once('close', () => answers.delete(answer));
  });
  const look = setInterval(() => {
    const now = performance.now();
    for (const answer of answers) {
      // One whose turn to be sent never came is not told that its connection is gone.
      if (answer.request.socket.destroyed) answers.delete(answer);
      const at = progressOf(answer.request.socket);
      if (answer.response.writableLength === 0) answer.stands = null;
      else if (answer.stands?.at !== at) answer.stands = { at, since: now };
    }
    const waiting = [...answers]
      .flatMap(({ request, response, stands }) => (stands ? [{ request, response, ...stands }] : []))
      .sort((one, other) => one.since - other.since);
    let total = waiting.reduce((sum, { response }) => sum + response.writableLength, 0);
    for (const { request, response, since } of waiting) {
      if (total <= most && now - since < patience) continue;
      total -= response.writableLength;
      request.socket.destroy();
    }
  }, every);
  look.unref();
  server.once('close', () => clearInterval(look));
}

/**
 * Another text whenever more has been taken off a socket: pieces that are through, and what is left of the one on its way. That
 * is known to its handle alone, where Node looks too before it lets a socket time out.
 */
function progressOf(socket: Socket): string {
  const { _handle: handle } = socket as Socket & { _handle?: { writeQueueSize?: number } | null };
  return `${socket.bytesWritten - socket.writableLength} ${handle?.writeQueueSize}`;
}

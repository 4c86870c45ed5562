import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What a server keeps for those who do not read their answers. */
const LIMITS = {
  /** Bytes of all answers that wait to be read. */
  most: 128_000_000,
  /** In milliseconds, for one of them: a slow line takes minutes. */
  patience: 300_000,
  /** In milliseconds, until it is looked at again. */
  every: 1_000,
};

interface Answer {
  request: IncomingMessage;
  response: ServerResponse;
  /** When it was first seen to wait to be read; null: it does not. */
  since: number | null;
}

/**
 * Cuts off who does not read: answers of ten megabytes that nobody reads would fill the memory, a hundred at a time, without
 * end. Where too much waits, whoever has been waited for longest goes first; who reads is not kept waiting for.
 */
export function cutUnread(server: Server, limits: Partial<typeof LIMITS> = {}): void {
  const { most, patience, every } = { ...LIMITS, ...limits };
  const answers = new Set<Answer>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const answer: Answer = { request, response, since: null };
    answers.add(answer);
    response.once('close', () => answers.delete(answer));
  });
  const look = setInterval(() => {
    const now = performance.now();
    for (const answer of answers) {
      answer.since = answer.response.writableLength > 0 ? (answer.since ?? now) : null;
    }
    const waiting = [...answers]
      .flatMap(({ request, response, since }) => (since === null ? [] : [{ request, response, since }]))
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

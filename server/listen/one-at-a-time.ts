import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { createAdaptorServer, HttpBindings } from '@hono/node-server';
import { CLIENT_WENT_AWAY } from '../http/answered.ts';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Requests that a connection may send ahead of their answers; browsers send none. */
const MOST_AHEAD = 100;

interface Line {
  /** Ends when all that came by the connection before is answered. */
  answered: Promise<unknown>;
  waiting: number;
}

/**
 * Answers the requests of a connection one after the other. Whoever sends thousands without waiting for their answers would have
 * all of them begun at once, before anything of others is seen to. Who sends too many ahead is cut off: each takes memory.
 */
export function oneAtATime(fetch: Fetch): Fetch {
  const lines = new WeakMap<Socket, Line>();
  return async (request, env) => {
    const { incoming, outgoing } = env as HttpBindings;
    const { socket } = incoming;
    if (socket.destroyed) return gone();
    const line = lines.get(socket) ?? { answered: Promise.resolve(), waiting: 0 };
    lines.set(socket, line);
    const before = line.answered;
    line.waiting += 1;
    if (line.waiting > MOST_AHEAD) {
      socket.destroy();
      return gone();
    }
    line.answered = new Promise((resolve) => outgoing.once('close', resolve)).then(() => {
      line.waiting -= 1;
    });
    if (line.waiting > 1) {
      await before;
      // Others come between two of them.
      await setImmediate();
    }
    return socket.destroyed ? gone() : fetch(request, env);
  };
}

/** Nobody is there to read it. */
function gone(): Response {
  return new Response(null, { status: CLIENT_WENT_AWAY });
}

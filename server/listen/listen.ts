import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { cutUnfinished } from './cut-unfinished.ts';
import { cutUnread } from './cut-unread.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface Running {
  port: number;
  /** Takes no more requests, lets those in flight finish, then resolves; cuts what is left after the time given. */
  stop(milliseconds: number): Promise<void>;
}

const SWEEP_EVERY_MS = 50;

/** What a client may do before there is a request: who sends a letter a minute does not hold a connection for long. */
const PATIENCE = {
  /** Bytes of all headers and the address; a picture in an address has a few thousand. */
  maxHeaderSize: 16_384,
  /** In milliseconds, until all headers are in. */
  headersTimeout: 10_000,
  /** In milliseconds, until all of the body is in: a file to import may come by a slow line. */
  requestTimeout: 300_000,
  /** How often that is looked at. */
  connectionsCheckingInterval: 5_000,
};

/** Listens. Rejects with a message for people where the address can't be had. */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  host: string,
  port: number,
  patience: Partial<typeof PATIENCE> = {},
): Promise<Running> {
  const serverOptions = { ...PATIENCE, ...patience };
  const server = createAdaptorServer({
    fetch: oneAtATime(app.fetch),
    // Of requests by HTTP/1.0 that say none, as those of load balancers that ask whether a server is alive.
    hostname: 'localhost',
    serverOptions,
  }) as Server;
  cutUnread(server);
  cutUnfinished(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(listenProblem(error, host, port))),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (milliseconds) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
        // Connections that fall silent later too: kept alive, they would hold the stop up for nothing.
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT: ${port} is taken on ${host}; set another, such as PORT=${port + 1}`;
    case 'EACCES':
      return `PORT: this user may not listen on ${port}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: ${host} is not an address of this machine`;
    default:
      return `can't listen on ${host}:${port}: ${error.message}`;
  }
}

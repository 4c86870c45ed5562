import { connect, createServer, type Socket } from 'node:net';
import { listen } from './loopback.ts';

export interface Proxy {
  uri: string;
  /** From now on nothing comes through, but connections stay open. */
  hush(): void;
  /** What was held back comes through after all. */
  resume(): void;
  stop(): void;
}

/** A wire to a server at a `bolt://` address that can go silent. */
export async function startProxy(uri: string): Promise<Proxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => to.write(data));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      if (silent) from.pause();
    }
  });
  return {
    uri: `bolt://127.0.0.1:${await listen(server)}`,
    hush() {
      silent = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      silent = false;
      for (const socket of sockets) socket.resume();
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

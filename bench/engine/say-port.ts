import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on a free loopback port and tells it as our own server does, for who started the process. */
export function sayPort(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    process.stderr.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
  });
}

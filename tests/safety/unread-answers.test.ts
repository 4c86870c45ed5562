import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { cutUnread } from '../../server/listen/cut-unread.ts';
import { listen } from '../../server/listen/listen.ts';

/** Who asks for much and reads nothing of it must not fill the memory. */

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Asks, and reads nothing. */
function askWithoutReading(port: number): { socket: Socket; isCut: Promise<void> } {
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  socket.on('error', () => {});
  const isCut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  ends.push(() => socket.destroy());
  return { socket, isCut };
}

const LARGE = Buffer.alloc(20_000_000, 'x');

async function serving(limits: Parameters<typeof cutUnread>[1]): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => response.end(LARGE));
  cutUnread(server, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { server, port: (server.address() as AddressInfo).port };
}

const connections = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many are still connected when nothing changes any more. */
async function left(server: Server): Promise<number> {
  await wait(500);
  return connections(server);
}

test('who reads nothing is cut off where too much waits, the first of them first', async () => {
  const { server, port } = await serving({ most: 50_000_000, every: 50 });
  const asking = [];
  for (let number = 0; number < 4; number += 1) {
    asking.push(askWithoutReading(port));
    await wait(150);
  }
  expect(await left(server)).toBe(2);
  // They find out when they read.
  for (const { socket } of asking.slice(0, 2)) socket.resume();
  await Promise.all(asking.slice(0, 2).map(({ isCut }) => isCut));
  expect((await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer()).byteLength).toBe(LARGE.length);
});

test('who reads slowly is left, though it came first and takes longer than any may wait unread', async () => {
  const { port } = await serving({ most: 70_000_000, patience: 1_500, every: 50 });
  const reader = askWithoutReading(port);
  let heard = 0;
  let isCut = false;
  void reader.isCut.then(() => (isCut = true));
  reader.socket.on('data', ({ length }) => {
    heard += length;
    reader.socket.pause();
    setTimeout(() => reader.socket.resume(), 6);
  });
  reader.socket.resume();
  await wait(100);
  askWithoutReading(port);
  askWithoutReading(port);
  await wait(700);
  askWithoutReading(port);
  const until = performance.now() + 10_000;
  while (heard < LARGE.length && !isCut && performance.now() < until) await wait(20);
  expect([isCut, heard >= LARGE.length]).toEqual([false, true]);
});

test('who reads nothing for too long is cut off too', async () => {
  const { server, port } = await serving({ patience: 300, every: 50 });
  askWithoutReading(port);
  await wait(150);
  expect(await connections(server)).toBe(1);
  expect(await left(server)).toBe(0);
});

test('the server as it listens lets no more than a bounded part of its memory wait', async () => {
  const app = new Hono().all('*', (c) => c.body(new Uint8Array(LARGE)));
  const running = await listen(app, '127.0.0.1', 0);
  ends.push(() => running.stop(0));
  const asking = Array.from({ length: 9 }, () => askWithoutReading(running.port));
  await wait(2_500);
  let heard = 0;
  for (const { socket } of asking) socket.on('data', ({ length }) => (heard += length)).resume();
  await wait(1_500);
  expect(heard).toBeLessThan(7 * LARGE.length);
  expect(heard).toBeGreaterThan(3 * LARGE.length);
});

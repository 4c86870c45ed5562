import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { listen, type Running } from '../../server/listen/listen.ts';

/** Who holds a connection without asking, or asks without end, is let go; the others are served all the while. */

let running: Running;
beforeAll(async () => {
  const app = new Hono().all('*', async (c) => c.text(String((await c.req.text()).length)));
  const patience = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };
  running = await listen(app, '127.0.0.1', 0, patience);
});
afterAll(() => running.stop(100));

/** What the server says to these pieces, one every 100 ms; it ends when the server ends it. */
async function talk(pieces: Iterable<string>): Promise<string> {
  const socket = connect(running.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk));
  socket.on('error', () => {});
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (const piece of pieces) {
    if (isOver) break;
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await ended;
  return heard;
}

function* drop(first: string, piece: string): Iterable<string> {
  yield first;
  for (;;) yield piece;
}

async function isServed(): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${running.port}/`)).ok;
}

test('headers that never end are cut off', async () => {
  const slow = Array.from({ length: 20 }, (_, n) =>
    talk(drop('GET / HTTP/1.1\r\nHost: x\r\n', `X-${n}: y\r\n`)),
  );
  expect(await isServed()).toBe(true);
  for (const heard of await Promise.all(slow)) expect(heard).toMatch(/^HTTP\/1\.1 408 /);
});

test('a body that never ends is cut off', async () => {
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n';
  const slow = talk(drop(head, 'x'));
  expect(await isServed()).toBe(true);
  await slow;
});

test('a connection on which nothing is said is cut off', async () => {
  expect(await talk([''])).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
});

test('headers larger than 16 KB are refused', async () => {
  const large = `GET /?${'x'.repeat(17_000)} HTTP/1.1\r\nHost: x\r\n\r\n`;
  expect(await talk([large])).toMatch(/^HTTP\/1\.1 431 /);
  const within = await fetch(`http://127.0.0.1:${running.port}/?${'x'.repeat(12_000)}`);
  expect(within.status).toBe(200);
});

test('a load balancer that speaks HTTP/1.0 and names no host is answered', async () => {
  expect(await talk(['GET / HTTP/1.0\r\n\r\n'])).toMatch(/^HTTP\/1\.1 200 /);
});

test('what is no HTTP, or says two lengths, is refused', async () => {
  expect(await talk(['hello\r\n\r\n'])).toMatch(/^HTTP\/1\.1 400 /);
  const smuggled =
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
  expect(await talk([smuggled])).toMatch(/^HTTP\/1\.1 400 /);
});

test('of those who send half of a body and then nothing the first are cut off where there are too many', async () => {
  const patient = await listen(
    new Hono().all('*', async (c) => c.text(await c.req.text())),
    '127.0.0.1',
    0,
  );
  const sockets: Socket[] = [];
  let cut = 0;
  const half = (length: number) => {
    const socket = connect(patient.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => (cut += 1));
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\nhalf`);
    sockets.push(socket);
  };
  for (let number = 0; number < 230; number += 1) half(100_000);
  // Such as a file, which is not kept in memory.
  for (let number = 0; number < 20; number += 1) half(5_000_000);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const found = cut;
  const isServed = (await fetch(`http://127.0.0.1:${patient.port}/`)).ok;
  for (const socket of sockets) socket.destroy();
  await patient.stop(0);
  expect([found, isServed]).toEqual([30, true]);
});

test('who sends a file in pieces is not among them, though it came first and does not say how long it is', async () => {
  const patient = await listen(
    new Hono().all('*', async (c) => c.text(String((await c.req.text()).length))),
    '127.0.0.1',
    0,
  );
  const open = (head: string) => {
    const socket = connect(patient.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`);
    return socket;
  };
  const sender = open('Transfer-Encoding: chunked');
  const ended = new Promise((resolve) => sender.once('close', resolve).once('data', resolve));
  let heard = '';
  sender.on('data', (chunk) => (heard += chunk));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const halves = Array.from({ length: 230 }, () => open('Content-Length: 100000'));
  for (let piece = 0; piece < 40; piece += 1) {
    sender.write(`3e8\r\n${'x'.repeat(1_000)}\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 75));
  }
  sender.write('0\r\n\r\n');
  await ended;
  for (const socket of [sender, ...halves]) socket.destroy();
  await patient.stop(0);
  expect(heard).toMatch(/^HTTP\/1\.1 200 [\s\S]*40000$/);
});

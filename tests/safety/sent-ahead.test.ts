import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { cutUnfinished } from '../../server/listen/cut-unfinished.ts';
import { cutUnread } from '../../server/listen/cut-unread.ts';
import { listen } from '../../server/listen/listen.ts';

/** Who sends requests by one connection without waiting for their answers gets these in turn, and no more than others. */

/** Sends them all at once. Gives what comes back until the connection ends, or until that much is there. */
function sendAhead(port: number, path: string, count: number, until = Number.POSITIVE_INFINITY) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(count));
  let heard = '';
  const all = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => {
      heard += chunk;
      if (answers(heard) >= until) socket.destroy();
    });
    socket.once('close', () => resolve(heard));
  });
  return { socket, all };
}

function answers(heard: string): number {
  return heard.split('HTTP/1.1 200').length - 1;
}

test('they are answered in their order, and others between them', async () => {
  let made = 0;
  let isOver = false;
  const app = new Hono().get('/dear', (c) => {
    made += 1;
    const end = performance.now() + (isOver ? 0 : 20);
    while (performance.now() < end);
    return c.text(`made ${made}.`);
  });
  app.get('/health', (c) => c.text('well'));
  const running = await listen(app, '127.0.0.1', 0);
  const ahead = Array.from({ length: 5 }, () => sendAhead(running.port, '/dear', 60, 60));
  await pause(50);
  await sendAhead(running.port, '/health', 1, 1).all;
  const before = made;
  isOver = true;
  const heard = await Promise.all(ahead.map(({ all }) => all));
  await running.stop(0);
  expect(before).toBeLessThan(100);
  for (const one of heard) {
    const numbers = [...one.matchAll(/made (\d+)\./g)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(60);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
});

test('who sends more than a hundred ahead is cut off, and nothing more is begun', async () => {
  let begun = 0;
  const app = new Hono().get('/slow', async (c) => {
    begun += 1;
    await pause(100);
    return c.text('made');
  });
  const running = await listen(app, '127.0.0.1', 0);
  await sendAhead(running.port, '/slow', 1_000).all;
  await pause(150);
  await running.stop(0);
  expect(begun).toBe(1);
});

test('nothing is kept of those whose answers nobody waited for', async () => {
  const kept: WeakRef<ServerResponse>[] = [];
  const server = createServer((_, response) => kept.push(new WeakRef(response)));
  cutUnread(server, { every: 20 });
  cutUnfinished(server, { every: 20 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { socket, all } = sendAhead((server.address() as AddressInfo).port, '/', 50);
  while (kept.length < 50) await pause(5);
  socket.destroy();
  await all;
  await pause(200);
  v8.setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const left = kept.filter((one) => one.deref() !== undefined).length;
  await new Promise((resolve) => server.close(resolve));
  expect(left).toBeLessThan(5);
});

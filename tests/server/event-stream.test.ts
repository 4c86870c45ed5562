import { expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { EventStreams } from '../../server/graphql/event-stream.ts';
import { watchClocks } from '../support/clocks.ts';

/** Results that come when they are given, and whether somebody has ended them. */
function source() {
  const waiting: ((result: IteratorResult<ExecutionResult>) => void)[] = [];
  const state = { isOver: false };
  return {
    state,
    give: (value: ExecutionResult) => waiting.shift()?.({ done: false, value }),
    results: {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: () =>
        new Promise<IteratorResult<ExecutionResult>>((resolve) => {
          waiting.push(resolve);
        }),
      async return() {
        state.isOver = true;
        return { done: true as const, value: undefined };
      },
    },
  };
}

test('one clock pings all streams, and stops with the last of them', async () => {
  const clocks = watchClocks();
  const streams = new EventStreams(5);
  const sources = [source(), source()];
  const readers = sources.map(({ results }) => streams.respond(results).body?.getReader());
  expect(clocks.running()).toBe(1);
  for (const reader of readers) {
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(':\n\n');
    await reader?.cancel();
  }
  expect(sources.map(({ state }) => state.isOver)).toEqual([true, true]);
  expect(clocks.running()).toBe(0);
  clocks.stop();
});

test('who reads nothing for several pings is cut, and holds no more than one event', async () => {
  const streams = new EventStreams(5);
  const { state, give, results } = source();
  const body = streams.respond(results).body;
  await new Promise((resolve) => setTimeout(resolve));
  give({ data: { one: 1 } });
  await new Promise((resolve) => setTimeout(resolve));
  give({ data: { two: 2 } });
  while (!state.isOver) await new Promise((resolve) => setTimeout(resolve, 5));
  const text = await new Response(body).text();
  expect(text.match(/event: next/g)).toHaveLength(1);
  expect(text).not.toContain('complete');
});

test('results that fail end their stream, not the process', async () => {
  const { results } = source();
  const failing = { ...results, next: async () => Promise.reject(new Error('broken')) };
  expect(await new EventStreams().respond(failing).text()).toBe('');
});

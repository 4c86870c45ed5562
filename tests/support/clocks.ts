import { jest } from '@jest/globals';

/** Watches the intervals that are set from now on: how many of them still run. */
export function watchClocks(): { running(): number; stop(): void } {
  const started = jest.spyOn(globalThis, 'setInterval');
  const stopped = jest.spyOn(globalThis, 'clearInterval');
  return {
    running: () => {
      const ended = new Set<unknown>(stopped.mock.calls.map(([clock]) => clock));
      return started.mock.results.filter(({ value }) => !ended.has(value)).length;
    },
    stop: () => {
      started.mockRestore();
      stopped.mockRestore();
    },
  };
}

import { expect, test } from '@jest/globals';
import { Outage } from '../../web/commands/outage.ts';
import type { Session } from '../../web/commands/session.ts';
import type { Notice } from '../../web/state/explorer.ts';

/** A session of which nothing counts but what is told. */
function telling() {
  const state: { notice: Notice | null; told: number } = { notice: null, told: 0 };
  const session = {
    get: () => state,
    dispatch: ({ notice }: { notice: Notice | null }) => {
      state.notice = notice;
      if (notice) state.told += 1;
    },
  } as unknown as Session;
  return { state, outage: new Outage(session, () => 'Nothing is heard.') };
}

const other: Notice = { type: 'told', text: 'Saved.' };
const fail = (outage: Outage, times: number) => {
  for (let time = 0; time < times; time += 1) outage.failed();
};

test('an outage is told at the third failure, once, and no longer than it lasts', () => {
  const { state, outage } = telling();
  fail(outage, 2);
  expect(state.told).toBe(0);
  fail(outage, 1);
  expect(state.notice).toEqual({ type: 'told', text: 'Nothing is heard.' });
  // Whoever has put it away knows.
  state.notice = null;
  fail(outage, 5);
  expect([state.told, state.notice]).toEqual([1, null]);
  outage.over();
  fail(outage, 3);
  expect(state.told).toBe(2);
  outage.over();
  expect(state.notice).toBe(null);
});

test('where something else is told just then, the outage is told behind it', () => {
  const { state, outage } = telling();
  state.notice = other;
  fail(outage, 4);
  expect(state.notice).toBe(other);
  state.notice = null;
  fail(outage, 1);
  expect(state.told).toBe(1);
  state.notice = other;
  outage.over();
  expect(state.notice).toBe(other);
});

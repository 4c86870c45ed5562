import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createFigures } from '../../server/figures/figures.ts';
import { createTurns } from '../../server/figures/turns.ts';
import { smallDrawing } from '../support/drawing.ts';

const never = new AbortController().signal;

/** Work whose turn has come begins in one of the next turns of the event loop. */
async function soonBegun(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
}

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end };
}

test('as many work at once as may, the others in the order in which they came', async () => {
  const turns = createTurns({ atOnce: 2, waiting: 9 });
  const jobs = [held(), held(), held(), held()];
  const started: number[] = [];
  const all = jobs.map(({ work }, index) =>
    turns(
      async () => {
        started.push(index);
        await work();
      },
      never,
      'one',
    ),
  );
  await soonBegun();
  expect(started).toEqual([0, 1]);
  jobs[1]?.end();
  await all[1];
  // Whatever else there is to do comes between two of them.
  expect(started).toEqual([0, 1]);
  await soonBegun();
  expect(started).toEqual([0, 1, 2]);
  for (const { end } of jobs) end();
  await Promise.all(all);
  expect(started).toEqual([0, 1, 2, 3]);
});

test('more than may wait are UNAVAILABLE, with a time to come back', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 });
  const [first, second] = [held(), held()];
  const all = [turns(first.work, never, 'one'), turns(second.work, never, 'one')];
  await expect(turns(async () => {}, never, 'one')).rejects.toMatchObject({
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '5' } } },
  });
  first.end();
  second.end();
  await Promise.all(all);
  await expect(turns(async () => 'free again', never, 'one')).resolves.toBe('free again');
});

test('clients come in turn, and whoever waits for most makes room for others', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 4 });
  const first = held();
  const running = turns(first.work, never, 'one');
  const ended: string[] = [];
  const want = (whose: string, name: string) =>
    turns(async () => ended.push(name), never, whose).catch(() => ended.push(`${name} refused`));
  const all = [want('one', 'a'), want('one', 'b'), want('one', 'c'), want('one', 'd'), want('one', 'e')];
  all.push(want('two', 'x'), want('two', 'y'), want('two', 'z'));
  all.push(want('three', 'm'));
  first.end();
  await Promise.all([running, ...all]);
  expect(ended).toEqual([
    'e refused',
    'd refused',
    'c refused',
    'z refused',
    'b refused',
    'a',
    'x',
    'm',
    'y',
  ]);
});

test('who goes away leaves the queue, and makes room in it', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 });
  const first = held();
  const running = turns(first.work, never, 'one');
  const leaving = new AbortController();
  let worked = false;
  const gone = turns(
    async () => {
      worked = true;
    },
    leaving.signal,
    'one',
  );
  leaving.abort();
  await expect(gone).rejects.toThrow();
  const next = turns(async () => 'next', never, 'one');
  first.end();
  await running;
  await expect(next).resolves.toBe('next');
  expect(worked).toBe(false);
});

test('work that fails gives its turn back', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 0 });
  await expect(turns(() => Promise.reject(new Error('broken')), never, 'one')).rejects.toThrow('broken');
  await expect(turns(async () => 'fine', never, 'one')).resolves.toBe('fine');
});

test('what was drawn is kept, and not drawn again for those who waited meanwhile', async () => {
  const figures = createFigures({ atOnce: 1, waiting: 9 });
  let drawn = 0;
  const wanted = (key: string) => ({
    form: 'svg' as const,
    key,
    whose: 'one',
    facts: { author: 'x', createdAt: '2026-11-24T00:00:00Z' },
    draw: () => {
      drawn += 1;
      return smallDrawing([], { title: key });
    },
  });
  const [one, other] = await Promise.all([figures(wanted('a'), never), figures(wanted('a'), never)]);
  expect(other).toBe(one);
  expect(await figures(wanted('a'), never)).toBe(one);
  expect(drawn).toBe(1);
  expect(await figures(wanted('b'), never)).not.toBe(one);
  expect(drawn).toBe(2);
});

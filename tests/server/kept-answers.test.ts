import { expect, test } from '@jest/globals';
import { keptAnswers } from '../../server/kept/answers.ts';

/** Work that ends when it is told to, and counts how often it was begun and given up. */
function held() {
  let end: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const counts = { begun: 0, givenUp: 0 };
  const make = (signal: AbortSignal) => {
    counts.begun += 1;
    signal.addEventListener('abort', () => {
      counts.givenUp += 1;
    });
    return new Promise<string>((resolve, reject) => {
      [end, fail] = [resolve, reject];
    });
  };
  return { make, counts, end: (value: string) => end(value), fail: (error: Error) => fail(error) };
}

const answers = () => keptAnswers<string>(10, ({ length }) => length);

test('what many want at the same time is made once, and kept', async () => {
  const wanted = answers();
  const { make, counts, end } = held();
  const all = Array.from({ length: 40 }, () => wanted('a', make));
  end('made');
  expect(new Set(await Promise.all(all))).toEqual(new Set(['made']));
  expect(await wanted('a', make)).toBe('made');
  expect(counts.begun).toBe(1);
});

test('who goes away disturbs nobody, and the last who goes gives the work up', async () => {
  const wanted = answers();
  const { make, counts, end } = held();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = wanted('a', make, one.signal);
  const second = wanted('a', make, other.signal);
  one.abort();
  await expect(first).rejects.toThrow('aborted');
  expect(counts.givenUp).toBe(0);
  other.abort();
  await expect(second).rejects.toThrow('aborted');
  expect(counts.givenUp).toBe(1);
  const third = wanted('a', make);
  end('anew');
  expect(await third).toBe('anew');
  expect(counts.begun).toBe(2);
});

test('a failure is told to all who wait, and is not kept', async () => {
  const wanted = answers();
  const { make, fail, end } = held();
  const all = [wanted('a', make), wanted('a', make)];
  fail(new Error('broken'));
  expect(await Promise.allSettled(all)).toEqual(
    all.map(() => expect.objectContaining({ status: 'rejected', reason: new Error('broken') })),
  );
  const again = wanted('a', make);
  end('whole');
  expect(await again).toBe('whole');
});

test('what is wanted longest ago makes room', async () => {
  const wanted = answers();
  const made: string[] = [];
  const want = (key: string) =>
    wanted(key, async () => {
      made.push(key);
      return key.repeat(4);
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await want(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

import { expect, test } from '@jest/globals';
import { once } from '../../server/kept/once.ts';

test('is read once for all who ask, at once or later', async () => {
  let reads = 0;
  const read = once(async () => {
    reads += 1;
    return reads;
  });
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  expect(await read()).toBe(1);
});

test('a failure is told to all who wait for it, and not kept', async () => {
  let reads = 0;
  const read = once(async () => {
    reads += 1;
    if (reads === 1) throw new Error('not there yet');
    return reads;
  });
  const waiting = await Promise.allSettled([read(), read()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await read()).toBe(2);
});

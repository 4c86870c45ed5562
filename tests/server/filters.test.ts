import { expect, test } from '@jest/globals';
import { actorFilter } from '../../server/schema/filters.ts';

test('tags that no actor can have are not looked for', () => {
  const longest = 'x'.repeat(2_000);
  expect(actorFilter({ tags: ['', ' ', `${longest}x`, longest, 'chip'] }).tags).toEqual([longest, 'chip']);
  expect(actorFilter({ tags: [''] }).tags).toEqual([]);
});

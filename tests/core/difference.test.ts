import { describe, expect, test } from '@jest/globals';
import { changeBetween } from '../../core/view/difference.ts';

describe('the difference of two days', () => {
  test.each([
    ['began on the later day', { since: '2022-10-07' }, 'BEGAN'],
    ['began in a year that the earlier day belongs to', { since: '2022' }, 'UNCHANGED'],
    ['ended in between', { since: '2020', until: '2022-10-06' }, 'ENDED'],
    ['lasts', { since: '2020' }, 'UNCHANGED'],
    ['has no dates', {}, 'UNCHANGED'],
    ['began and ended before', { since: '2019', until: '2021' }, null],
    ['is still to come', { since: '2023' }, null],
  ])('a link that %s', (_, link, change) => {
    expect(changeBetween(link, '2022-10-06', '2022-10-07')).toBe(change);
    expect(changeBetween(link, '2022-10-07', '2022-10-06')).toBe(change);
  });
});

import { expect, test } from '@jest/globals';
import { firstDay, isPartialDate, lastDay } from '../../core/model/partial-date.ts';

test.each(['2022', '2022-10', '2022-10-07', '2024-02-29', '1911'])('%s is a date', (date) => {
  expect(isPartialDate(date)).toBe(true);
});

test.each([
  '',
  '22',
  '2022-13',
  '2022-00',
  '2023-02-29',
  '2022-10-32',
  '2022-1-1',
  '2022-10-07T00:00',
  2022,
  null,
])('%p is none', (date) => {
  expect(isPartialDate(date)).toBe(false);
});

test.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2022-10-07', '2022-10-07', '2022-10-07'],
])('%s lasts from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

import { expect, test } from '@jest/globals';
import { isLessThanADay, spokenDate, typedDay } from '../../web/language/dates.ts';
import { preferredLanguage } from '../../web/state/preferences.ts';
import { dayAt, positionOf, timeScale, yearsOf } from '../../web/state/time-scale.ts';

test('dates are spoken as far as they are known', () => {
  expect(spokenDate('2022-10-07', 'en')).toBe('7 Oct 2022');
  expect(spokenDate('2022-10-07', 'it')).toBe('7 ott 2022');
  expect(spokenDate('2022-10', 'en')).toBe('Oct 2022');
  expect(spokenDate('2022', 'it')).toBe('2022');
});

test.each([
  ['2022-10-07', '2022-10-07'],
  ['7 October 2022', '2022-10-07'],
  ['7 ott. 2022', '2022-10-07'],
  ['Oct 2022', '2022-10-31'],
  ['2022', '2022-12-31'],
  ['31 Feb 2022', null],
  ['10/07/2022', null],
  ['tomorrow', null],
  ['', null],
])('“%s” typed means %s', (text, day) => {
  expect(typedDay(text)).toBe(day);
});

test('a month or a year is less than a day', () => {
  expect(['2022', 'Oct 2022', '2022-10'].map(isLessThanADay)).toEqual([true, true, true]);
  expect(['7 Oct 2022', '2022-10-07', 'tomorrow'].map(isLessThanADay)).toEqual([false, false, false]);
});

test('the interface speaks the first language of the reader that it knows', () => {
  expect(preferredLanguage(['de-DE', 'it-IT', 'en'])).toBe('it');
  expect(preferredLanguage(['fr'])).toBe('en');
});

test('the time scale leaves out the few links of long ago and ends with this year', () => {
  const buckets = [
    { start: '1911-01-01', started: 1, ended: 0 },
    { start: '2022-10-01', started: 40, ended: 2 },
    { start: '2025-01-01', started: 30, ended: 9 },
  ];
  const scale = timeScale(buckets, '2026-11-24');
  expect(scale).toMatchObject({ first: '2022-01-01', last: '2026-12-31' });
  expect(dayAt(scale, positionOf(scale, '2024-02-29'))).toBe('2024-02-29');
  expect(yearsOf(scale)).toHaveLength(5);
});

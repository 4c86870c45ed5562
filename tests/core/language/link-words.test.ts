import { expect, test } from '@jest/globals';
import { articled } from '../../../core/language/articled.ts';
import { timeOf } from '../../../core/language/link-words.ts';
import { it as italian } from '../../../web/language/it.ts';
import { reportWords } from '../../../web/language/words/report.ts';

test('the time of a link is said as far as it is known', () => {
  expect(timeOf({ since: '2024' }, 'en')).toBe('since 2024');
  expect(timeOf({ since: null, until: '2020-09-15' }, 'en')).toBe('until 15 Sep 2020');
  expect(timeOf({ since: '2022-10-07', until: '2024' }, 'en')).toBe('7 Oct 2022 – 2024');
  expect(timeOf({}, 'en')).toBe('no dates known');
});

test('Italian joins preposition and article as Italians do', () => {
  expect(timeOf({ since: '2022' }, 'it')).toBe('dal 2022');
  expect(timeOf({ since: '2022-10-08' }, 'it')).toBe('dall’8 ott 2022');
  expect(timeOf({ since: '2022-10' }, 'it')).toBe('da ott 2022');
  expect(timeOf({ until: '2022-10-07' }, 'it')).toBe('fino al 7 ott 2022');
  expect(timeOf({ until: '2022-10-11' }, 'it')).toBe('fino all’11 ott 2022');
  expect(articled('il', 'ott 2022')).toBe('ott 2022');
});

test('whatever names a day in Italian does', () => {
  const { keeps, frozenOn, savedOn, changedOn } = reportWords.it;
  for (const say of [keeps, frozenOn, savedOn]) {
    expect(say('8 ott 2022')).toContain('i dati dell’8 ott 2022');
    expect(say('7 ott 2022')).toContain('i dati del 7 ott 2022');
  }
  expect(changedOn('11 ott 2022')).toBe('I dati sono cambiati l’11 ott 2022');
  expect(italian.otherDays(1, '8 ott 2022')).toContain('attivo l’8 ott 2022');
  expect(italian.readOn('8 ott 2022')).toBe('letta l’8 ott 2022');
});

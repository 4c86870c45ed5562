import { expect, test } from '@jest/globals';
import { linkSentence } from '../../core/language/sentence.ts';
import { inLanguage } from '../../core/language/text.ts';
import { isActiveOn, isDisputed } from '../../core/model/link.ts';
import { LINK_KINDS, linkKinds } from '../../core/model/link-kinds.ts';
import { dozen } from '../support/dozen.ts';

const actorOf = (id: string) => {
  const actor = dozen.actors.find((one) => one.id === id);
  if (!actor) throw new Error(`the dozen has no ${id}`);
  return actor;
};

test.each([
  [{}, '1500-01-01', true],
  [{ since: '2022' }, '2021-12-31', false],
  [{ since: '2022' }, '2022-01-01', true],
  [{ until: '2022' }, '2022-12-31', true],
  [{ until: '2022' }, '2023-01-01', false],
  [{ since: '2022-10', until: '2022-10' }, '2022-10-31', true],
])('%j on %s: %p', (dates, day, active) => {
  expect(isActiveOn(dates, day)).toBe(active);
});

test('a link is disputed by its confidence or by one source', () => {
  const supports = { source: 'a', stance: 'SUPPORTS' } as const;
  const disputes = { source: 'b', stance: 'DISPUTES' } as const;
  expect(isDisputed({ confidence: 'REPORTED', evidence: [supports] })).toBe(false);
  expect(isDisputed({ confidence: 'REPORTED', evidence: [supports, disputes] })).toBe(true);
  expect(isDisputed({ confidence: 'DISPUTED', evidence: [supports] })).toBe(true);
});

test.each([
  [
    'MANUFACTURES',
    'forno',
    'delta',
    'Forno Foundry manufactures Delta 100',
    'Forno Foundry produce Delta 100',
  ],
  [
    'MANUFACTURES',
    'forno',
    'chipwerk',
    'Forno Foundry manufactures for Chipwerk',
    'Forno Foundry produce per Chipwerk',
  ],
  ['BUYS', 'cloudia', 'chipwerk', 'Cloudia buys from Chipwerk', 'Cloudia acquista da Chipwerk'],
  [
    'CONVENES',
    'ministry',
    'cloudia',
    'Ministry of Industry convenes Cloudia',
    "Ministero dell'Industria convoca Cloudia",
  ],
] as const)('%s from %s to %s reads as a sentence', (kind, from, to, english, italian) => {
  const read = (language: 'EN' | 'IT') => linkSentence({ kind }, actorOf(from), actorOf(to), language);
  expect([read('EN'), read('IT')]).toEqual([english, italian]);
});

test('a sentence says what is delivered, unless a name says so already', () => {
  const [lito, delta] = [actorOf('lito'), actorOf('delta')];
  expect(linkSentence({ kind: 'SUPPLIES', item: 'scanners' }, lito, delta, 'EN')).toBe(
    'Lito N.V. supplies Delta 100 (scanners)',
  );
  expect(linkSentence({ kind: 'SUPPLIES', item: 'Delta' }, lito, delta, 'EN')).toBe(
    'Lito N.V. supplies Delta 100',
  );
});

test('every kind has its words in both languages', () => {
  for (const kind of linkKinds) {
    const { out, outToParty, in: into, name } = LINK_KINDS[kind];
    for (const text of [out, outToParty, into, name])
      expect([text.en, text.it]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  }
});

test('a missing language falls back to English, then to any', () => {
  expect(inLanguage({ en: 'a', it: 'b' }, 'IT')).toBe('b');
  expect(inLanguage({ en: 'a' }, 'IT')).toBe('a');
  expect(inLanguage({ it: 'b' }, 'ZH')).toBe('b');
  expect(inLanguage({}, 'EN')).toBeNull();
});

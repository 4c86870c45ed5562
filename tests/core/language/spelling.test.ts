import { expect, test } from '@jest/globals';
import { nearest } from '../../../core/language/spelling.ts';

const KINDS = ['SUPPLIES', 'OWNS', 'USES', 'SUBSIDIARY_OF', 'AiModel'] as const;

test.each([
  ['SUPPLYS', 'SUPPLIES'],
  ['supplies', 'SUPPLIES'],
  ['subsidiary of', 'SUBSIDIARY_OF'],
  ['Ai-Modell', 'AiModel'],
  ['SUBSIDIARY', 'SUBSIDIARY_OF'],
  ['OWN', 'OWNS'],
  ['USED', 'USES'],
])('%s is nearly %s', (text, word) => {
  expect(nearest(text, KINDS)).toBe(word);
});

test.each(['SUPP', 'OBEYS', 'US', 'W', '', '—', 'SUBSIDE', 'x'.repeat(1_000_000)])(
  '%.20s is near to none',
  (text) => {
    expect(nearest(text, KINDS)).toBeNull();
  },
);

test('the nearest counts, and of two that are as near the first', () => {
  expect(nearest('hide', ['hides', 'hide'])).toBe('hide');
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
});

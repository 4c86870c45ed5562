import { expect, test } from '@jest/globals';
import { fold, indexWords, withoutLegalForm } from '../../server/store/search/fold.ts';
import { typosAllowed, typosBetween } from '../../server/store/search/typos.ts';

test.each([
  ['Société Générale', 'societe generale'],
  ["Ministero dell'Industria", 'ministero dell industria'],
  ['Zeiß', 'zeiß'],
  ['ＮＶＩＤＩＡ', 'nvidia'],
  ['Carl Zeiss S.p.A.', 'carl zeiss spa'],
  ['臺灣積體電路', '台湾积体电路'],
  ['GPT-4.5 (preview)', 'gpt 4 5 preview'],
  ['  ', ''],
])('%s folds to "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['nvidia corp', 'nvidia'],
  ['acme co ltd', 'acme'],
  ['group', 'group'],
])('%s without its legal form is %s', (name, bare) => {
  expect(withoutLegalForm(name)).toBe(bare);
});

test('Chinese is indexed by every suffix, so that any part of a name can be begun with', () => {
  expect(indexWords('华为技术 ag')).toEqual(['华为技术', '为技术', '技术', '术', 'ag']);
});

test.each([
  ['nvdia', 'nvidia', 1],
  ['cambircon', 'cambricon', 1],
  ['nvidia', 'nvidia', 0],
  ['hawei', 'huawei', 1],
  ['qualcom', 'broadcom', Number.POSITIVE_INFINITY],
])('%s is %s with %d typos', (typed, meant, typos) => {
  expect(typosBetween(typed, meant, 2)).toBe(typos);
});

test.each([
  ['amd', 0],
  ['asml', 1],
  ['samsung', 2],
  ['华为技术有限', 0],
])('%s may hold %d typos', (word, typos) => {
  expect(typosAllowed(word)).toBe(typos);
});

import { expect, test } from '@jest/globals';
import { whereToLook } from '../../server/store/sqlite/candidates.ts';
import { indexedPhrase, withHanPairs } from '../../server/store/sqlite/han-pairs.ts';
import { partsNear, partsOf } from '../../server/store/sqlite/word-parts.ts';

test('two Chinese characters are found by the index, wherever they stand in a text', () => {
  const text = withHanPairs('chipwerk 华为技术 da 华为');
  for (const pair of ['华为', '为技', '技术']) expect(text).toContain(indexedPhrase(pair)?.slice(1, -1));
  expect(text).not.toContain(indexedPhrase('术华')?.slice(1, -1));
  expect(withHanPairs('chipwerk')).toBe('chipwerk');
});

test.each([
  ['华为技', '"华为技"'],
  ['say "x"', '"say ""x"""'],
  ['华', null],
  ['ag', null],
  ['华a', null],
])('%s is looked for as %s', (text, phrase) => {
  expect(indexedPhrase(text)).toBe(phrase);
});

test('words of letters have pieces by which slips are found, numbers none', () => {
  expect(partsNear('chipwrek')).toEqual(expect.arrayContaining([partsOf('chipwerk')[0]]));
  for (const word of ['20240131', '华为技术', 'ag'])
    expect([...partsOf(word), ...partsNear(word)]).toEqual([]);
  expect(partsOf('mi6')).not.toEqual([]);
});

test('a page is looked for along its order where it is met soon, but not over millions of rows for what few pass', () => {
  const [order, found] = [[{ sql: 'order', values: [] }], [{ sql: 'found', values: [] }]];
  const look = (rows: number, size: number) =>
    whereToLook([{ from: found, size, effort: 1 }], order, { rows, effort: 1, first: 25 });
  expect([look(100_000, 10_000), look(100_000, 500)]).toEqual([order, found]);
  expect([look(3_000_000, 40_000), look(3_000_000, 400_000)]).toEqual([found, order]);
});

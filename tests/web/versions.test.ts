import { describe, expect, test } from '@jest/globals';
import { partsOnlyIn } from '../../web/state/editing/value-parts.ts';
import { changedFields, changesBetween, differences, isSame } from '../../web/state/editing/versions.ts';

const base = { id: 'x', website: 'old', tags: ['a'], since: '1993', country: 'US' };
const theirs = { id: 'x', website: 'theirs', tags: ['a', 'b'], since: '1993', country: 'US' };
const mine = { id: 'x', website: 'mine', tags: ['a'], country: 'TW' };

describe('two versions of a row', () => {
  test('differ field by field, and one sees who changed it', () => {
    expect(differences(base, theirs, mine).map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['website', 'both'],
      ['tags', 'them'],
      ['since', 'me'],
      ['country', 'me'],
    ]);
  });

  test('tell what one changed oneself', () => {
    expect(changedFields(base, mine)).toEqual(['website', 'since', 'country']);
  });

  test('are the same whatever the order of keys, not of lists', () => {
    expect(isSame({ en: 'a', it: 'b' }, { it: 'b', en: 'a' })).toBe(true);
    expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(isSame(undefined, undefined)).toBe(true);
    expect(isSame(undefined, null)).toBe(false);
  });

  test('from the one to the other say what changed, without the id', () => {
    expect(changesBetween(base, theirs).map(({ field }) => field)).toEqual(['website', 'tags']);
    expect(changesBetween(null, { id: 'x', since: '1993' })).toEqual([
      { field: 'since', before: undefined, after: '1993' },
    ]);
  });
});

describe('a value in parts', () => {
  test('tells the items of a list and the languages of a text apart', () => {
    expect(partsOnlyIn(['a', 'b'], ['b', 'c'])).toEqual([{ key: '', value: 'a' }]);
    expect(partsOnlyIn({ en: 'a', it: 'b' }, { en: 'a', it: 'c' })).toEqual([{ key: 'it', value: 'b' }]);
    expect(partsOnlyIn({ value: 1, unit: 'kg' }, { value: 2, unit: 'kg' })).toEqual([
      { key: '', value: { value: 1, unit: 'kg' } },
    ]);
    expect(partsOnlyIn(undefined, 'x')).toEqual([]);
  });
});

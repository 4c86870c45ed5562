import { expect, test } from '@jest/globals';
import { kindsOf } from '../../core/model/link-kinds.ts';
import { chosenKinds, type LinkChoice, shareOf, withFamily, withKind } from '../../web/state/link-choice.ts';

const nothing: LinkChoice = { families: [], kinds: [] };

test('a family is chosen and let go', () => {
  const ownership = withFamily(nothing, 'OWNERSHIP');
  expect(ownership).toEqual({ families: ['OWNERSHIP'], kinds: [] });
  expect(withFamily(ownership, 'OWNERSHIP')).toEqual(nothing);
});

test('a kind less of a family leaves its other kinds', () => {
  const choice = withKind(withFamily(nothing, 'OWNERSHIP'), 'OWNS');
  expect(choice.families).toEqual([]);
  expect(chosenKinds(choice)).toEqual(kindsOf(['OWNERSHIP']).filter((kind) => kind !== 'OWNS'));
  expect(shareOf(choice, 'OWNERSHIP')).toBe('some');
  expect(withKind(choice, 'OWNS')).toEqual({ families: ['OWNERSHIP'], kinds: [] });
});

test('a family of which some kinds are chosen becomes whole', () => {
  const choice = withFamily(withKind(nothing, 'SANCTIONS'), 'RESTRICTION');
  expect(choice).toEqual({ families: ['RESTRICTION'], kinds: [] });
  expect(shareOf(choice, 'SUPPLY')).toBe('none');
});

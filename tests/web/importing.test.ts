import { expect, test } from '@jest/globals';
import { decide, decisionOn, mergesOf, noDecisions } from '../../web/state/importing/decisions.ts';
import { isMapping } from '../../web/state/importing/mapping-file.ts';

const first = { id: 'acme', other: 'acme-inc' };
const second = { id: 'acme', other: 'acme-ltd' };

test('an actor is one other only: the last that was said counts, and shows', () => {
  const decisions = decide(decide(noDecisions, first, true), second, true);
  expect([decisionOn(decisions, first), decisionOn(decisions, second)]).toEqual([null, true]);
  expect(mergesOf(decisions)).toEqual([{ id: 'acme', into: 'acme-ltd' }]);
});

test('what was decided for a check holds unless it is decided otherwise', () => {
  const before = [
    { id: 'acme', into: 'acme-inc' },
    { id: 'delta', into: 'delta-100' },
  ];
  expect(mergesOf(decide(noDecisions, first, false), before)).toEqual([
    { id: 'acme', into: null },
    { id: 'delta', into: 'delta-100' },
  ]);
  expect(mergesOf(decide(decide(noDecisions, second, true), first, false), before)).toContainEqual({
    id: 'acme',
    into: 'acme-ltd',
  });
});

test('a mapping is known by its name', () => {
  const files = ['mapping.json', 'owners.mapping.json', 'remapping.json', 'mapping.csv', 'Mapping.JSON'];
  expect(files.filter(isMapping)).toEqual(['mapping.json', 'owners.mapping.json', 'Mapping.JSON']);
});

import { expect, test } from '@jest/globals';
import type { ImportReport } from '../../web/api/imports.ts';
import { placeIn } from '../../web/import/words.ts';
import { importWords } from '../../web/language/words/import.ts';
import { decide, decisionOn, mergesOf, noDecisions } from '../../web/state/importing/decisions.ts';
import { isMapping } from '../../web/state/importing/mapping-file.ts';
import { hasDoneNothing } from '../../web/state/importing/untouched.ts';

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

test('an import that was stopped has done nothing as long as it has counted nothing', () => {
  const stopped = (many: number, state: 'STOPPED' | 'DONE' = 'STOPPED') => ({
    state,
    report: { counts: { added: many, changed: 0, same: 0, kept: 0, removed: 0 } } as ImportReport,
  });
  expect(hasDoneNothing(stopped(0))).toBe(true);
  expect(hasDoneNothing(stopped(3))).toBe(false);
  expect(hasDoneNothing(stopped(0, 'DONE'))).toBe(false);
  // Its server was killed: it may have loaded much.
  expect(hasDoneNothing({ state: 'STOPPED', report: null })).toBe(false);
});

test('a single row that is left out is one in either language', () => {
  const left = (many: number) =>
    [importWords.en, importWords.it].map(({ skipped }) => skipped('x', many).split(':')[0]);
  expect(left(1)).toEqual(['1 row left out', '1 riga lasciata fuori']);
  expect(left(2)).toEqual(['2 rows left out', '2 righe lasciate fuori']);
});

test('a row is found by its line, and where several stand on one, by what it is there', () => {
  const places = (element: string | null) =>
    [importWords.en, importWords.it].map((words) => placeIn({ line: 12, element }, words));
  expect(places(null)).toEqual(['12', '12']);
  expect(places('node n1')).toEqual(['12, node n1', '12, nodo n1']);
  expect(places('edge #2 (node → edge)')).toEqual(['12, edge #2 (node → edge)', '12, arco #2 (node → edge)']);
});

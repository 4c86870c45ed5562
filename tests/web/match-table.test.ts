import { describe, expect, test } from '@jest/globals';
import type { SearchHit } from '../../web/api/search.ts';
import { groupHits } from '../../web/state/hit-groups.ts';
import { answered, chosen, isUnsure, newRow, replaced, summary } from '../../web/state/match-table.ts';

function hit(id: string, score: number, kind: SearchHit['actor']['kind'] = 'Company'): SearchHit {
  const actor = { id, kind, name: id, description: null, country: null, degree: 1 };
  return { actor, matchedText: id, matchedOn: 'OFFICIAL_NAME', score };
}

const row = (name: string, ...hits: SearchHit[]) => answered(newRow({ name, times: 1 }), hits);

describe('matching pasted names', () => {
  test('a whole name is certain, a part of one wants a look, a typo waits for a tick', () => {
    expect(isUnsure(row('TSMC', hit('tsmc', 0.98), hit('tsmc-arizona', 0.7)))).toBe(false);
    expect(isUnsure(row('Micro', hit('micron', 0.75)))).toBe(true);
    expect(row('Micro', hit('micron', 0.75)).ticked).toBe(true);
    expect(row('Huwaei', hit('huawei', 0.4)).ticked).toBe(false);
  });

  test('a name that several actors bear wants a look, until somebody chooses', () => {
    const both = row('Commerce', hit('mofcom', 1), hit('doc', 0.96));
    expect(isUnsure(both)).toBe(true);
    expect(isUnsure(chosen(both, 'doc'))).toBe(false);
    expect(chosen(both, null)).toMatchObject({ ticked: false, chosen: null });
  });

  test('an actor found by another search takes the first place', () => {
    const found = replaced(row('nobody'), hit('smic', 1));
    expect(found).toMatchObject({ chosen: 'smic', ticked: true });
    expect(found.hits?.map(({ actor }) => actor.id)).toEqual(['smic']);
  });

  test('a guess counts as matched only once somebody ticks it', () => {
    const guess = row('Huwaei', hit('huawei', 0.4));
    expect(summary([guess])).toMatchObject({ matched: 0, unsure: 1, unmatched: 0, ids: [] });
    expect(summary([{ ...guess, ticked: true }])).toMatchObject({ matched: 1, ids: ['huawei'] });
  });

  test('counts what matched, and adds each actor once', () => {
    const rows = [
      row('TSMC', hit('tsmc', 1)),
      row('台积电', hit('tsmc', 1)),
      row('Micro', hit('micron', 0.75)),
      row('nobody'),
      newRow({ name: 'later', times: 1 }),
    ];
    expect(summary(rows)).toEqual({
      matched: 3,
      unsure: 1,
      unmatched: 1,
      waiting: 1,
      ids: ['tsmc', 'micron'],
    });
  });
});

test('hits stand by kind, the best hit first and the others of its kind with it', () => {
  const hits = [hit('us', 1, 'Country'), hit('asml', 0.9), hit('italy', 0.8, 'Country'), hit('tsmc', 0.7)];
  expect(groupHits(hits).map(({ kind, hits: some }) => [kind, some.map(({ actor }) => actor.id)])).toEqual([
    ['Country', ['us', 'italy']],
    ['Company', ['asml', 'tsmc']],
  ]);
});

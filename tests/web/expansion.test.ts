import { describe, expect, test } from '@jest/globals';
import { gathered } from '../../web/state/along.ts';
import { collapsing } from '../../web/state/collapse.ts';
import {
  inTurns,
  linksHeld,
  neighboursHeld,
  openWays,
  questionOf,
  scopeOf,
  totalAlong,
} from '../../web/state/expansion.ts';
import { type Action, newExplorer, reduce } from '../../web/state/explorer.ts';
import { waysOpen } from '../../web/state/ways-open.ts';
import { chips } from './graph.ts';

const TODAY = '2026-11-24';

function pictureOf(ids: string[], ...actions: Action[]) {
  const start: Action[] = [
    { type: 'learn', facts: chips },
    { type: 'add', actors: ids.map((id) => ({ id, x: 0, y: 0 })) },
  ];
  return [...start, ...actions].reduce(reduce, newExplorer(TODAY));
}

describe('which ways are followed', () => {
  test('ticks are gathered into one question per direction', () => {
    expect(
      gathered([
        { kind: 'SUPPLIES', direction: 'OUT' },
        { kind: 'SUPPLIES', direction: 'IN' },
        { kind: 'OWNS', direction: 'IN' },
        { kind: 'DESIGNS', direction: 'OUT' },
        { kind: 'COMPETES_WITH', direction: 'BOTH' },
      ]),
    ).toEqual([
      { direction: 'BOTH', kinds: ['SUPPLIES', 'COMPETES_WITH'] },
      { direction: 'OUT', kinds: ['DESIGNS'] },
      { direction: 'IN', kinds: ['OWNS'] },
    ]);
  });

  test('without a choice: every kind that is not hidden; all kinds need no mention', () => {
    const [all] = openWays(pictureOf(['tsmc']).history.present);
    expect(all && questionOf({ activeOn: TODAY }, all)).toEqual({
      filter: { activeOn: TODAY },
      direction: 'BOTH',
    });
    const filtered = pictureOf(['tsmc'], { type: 'filter', change: { hiddenKinds: ['SUPPLIES'] } });
    expect(openWays(filtered.history.present)[0]?.kinds).not.toContain('SUPPLIES');
  });

  test('the picture’s day and filters hold, unless a confidence is chosen', () => {
    const filtered = pictureOf(
      ['tsmc'],
      { type: 'showDays', activeOn: '1990-01-01', comparedWith: undefined },
      { type: 'filter', change: { hiddenConfidences: ['DISPUTED'], hiddenActorKinds: ['Product'] } },
    );
    const scope = scopeOf(filtered);
    expect(scope).toMatchObject({
      activeOn: '1990-01-01',
      confidence: ['CONFIRMED', 'REPORTED', 'ALLEGED'],
    });
    expect(scope.actorKinds).not.toContain('Product');
    expect(scope.actorKinds).toContain('Company');
    expect(scopeOf(filtered, ['DISPUTED']).confidence).toEqual(['DISPUTED']);
  });
});

describe('what is held already', () => {
  const both = { kinds: ['SUPPLIES', 'MANUFACTURES'], direction: 'BOTH' } as const;

  test('counts links of the kinds, the direction, the day and the far end that are asked for', () => {
    const explorer = pictureOf(['tsmc', 'asml', 'nvidia', 'apple']);
    const held = (scope: Parameters<typeof linksHeld>[2], ways: Parameters<typeof linksHeld>[3]) =>
      linksHeld(explorer, ['tsmc'], scope, ways).length;
    expect(held({ activeOn: TODAY }, [both])).toBe(3);
    expect(held({ activeOn: TODAY }, [{ ...both, direction: 'IN' }])).toBe(1);
    expect(held({ activeOn: '2000-01-01' }, [both])).toBe(2);
    expect(held({ activeOn: TODAY, actorKinds: ['Product'] }, [both])).toBe(0);
    expect(held({ activeOn: TODAY, confidence: ['DISPUTED'] }, [both])).toBe(0);
  });

  test('counts each neighbour of several once, and none of themselves', () => {
    const explorer = pictureOf(['tsmc', 'intel', 'asml', 'nvidia']);
    expect(neighboursHeld(explorer, ['tsmc', 'intel'])).toBe(2);
    expect(neighboursHeld(explorer, ['tsmc', 'asml'])).toBe(2);
  });

  test('says of each way what it could still bring', () => {
    const counts = [
      { kind: 'MANUFACTURES', direction: 'OUT', count: 2 },
      { kind: 'SUPPLIES', direction: 'IN', count: 1 },
    ] as const;
    expect(waysOpen(pictureOf(['tsmc', 'asml', 'nvidia']), ['tsmc'], { activeOn: TODAY }, counts)).toEqual([
      { kind: 'SUPPLIES', direction: 'IN', count: 1, left: 0 },
      { kind: 'MANUFACTURES', direction: 'OUT', count: 2, left: 1 },
    ]);
    expect(totalAlong(counts, [{ kinds: ['SUPPLIES', 'MANUFACTURES'], direction: 'IN' }])).toBe(1);
    expect(totalAlong(counts, [both])).toBe(3);
  });
});

test('no way starves another, and nobody comes twice', () => {
  const lists = [['a', 'b', 'c'], ['x', 'a'], ['z']].map((ids) => ids.map((id) => ({ id })));
  expect(inTurns(lists, 5).map(({ id }) => id)).toEqual(['a', 'x', 'z', 'b', 'c']);
  expect(inTurns(lists, 2).map(({ id }) => id)).toEqual(['a', 'x']);
  expect(inTurns([], 2)).toEqual([]);
});

test('two that hold the same neighbour let it go together', () => {
  const actors = [
    { id: 'tsmc' },
    { id: 'intel' },
    { id: 'asml', broughtBy: 'tsmc' },
    { id: 'apple', broughtBy: 'tsmc' },
    { id: 'h100', broughtBy: 'intel' },
  ];
  expect(collapsing(actors, chips, ['tsmc'])).toEqual(['apple']);
  expect(collapsing(actors, chips, ['tsmc', 'intel'])).toEqual(['asml', 'apple', 'h100']);
});

import { describe, expect, test } from '@jest/globals';
import { PALETTES, THEMES } from '../../core/style/palette.ts';
import { ACTOR_SHAPES } from '../../core/style/shapes.ts';
import { tokensCss } from '../../core/style/tokens.ts';
import { freeBoxes } from '../../web/canvas/label-room.ts';
import { settle } from '../../web/canvas/settle.ts';
import { contrast } from '../support/contrast.ts';

describe.each(THEMES)('the %s palette', (theme) => {
  const { surface, actors, links, changes } = PALETTES[theme];

  test.each(['ink', 'muted', 'accent', 'warning'] as const)('%s reads on paper and panels', (name) => {
    expect(contrast(surface[name], surface.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(surface[name], surface.raised)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ...Object.entries(actors),
    ...Object.entries(links),
    ...Object.entries(changes),
    ['edge', surface.edge],
  ])('%s stands out from the paper', (_, colour) => {
    expect(contrast(colour, surface.paper)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour is a custom property in both themes', () => {
  expect(tokensCss().match(/--link-supply:/g)).toHaveLength(3);
});

test('each kind of actor has a shape of its own', () => {
  const outlines = Object.values(ACTOR_SHAPES).map((points) => JSON.stringify(points));
  expect(new Set(outlines).size).toBe(outlines.length);
});

describe('labels', () => {
  const box = (x: number, width = 40) => ({ x1: x, y1: 0, x2: x + width, y2: 12 });
  const far = { x1: -999, y1: 0, x2: -990, y2: 9 };

  test('never overlap, and the first has precedence', () => {
    expect(freeBoxes([box(0), box(20), box(60)], [far, far, far])).toEqual([true, false, true]);
  });

  test('keep off the bodies of others, but not off their own', () => {
    expect(freeBoxes([box(200), box(0), box(90)], [far, box(0), box(100)])).toEqual([true, true, true]);
    expect(freeBoxes([box(200), box(0), box(90)], [far, box(100), far])).toEqual([true, true, false]);
  });
});

describe('newcomers', () => {
  const there = new Map([
    ['tsmc', { x: 0, y: 0 }],
    ['intel', { x: 900, y: 0 }],
  ]);
  const links = [{ from: 'tsmc', to: 'nvidia' }];

  test('settle near the actor they hang on, and in the same place each time', () => {
    const places = settle({ there, newcomers: ['nvidia'], links });
    const { x, y } = places.get('nvidia') ?? { x: Infinity, y: Infinity };
    expect(Math.hypot(x, y)).toBeLessThan(300);
    expect(settle({ there, newcomers: ['nvidia'], links })).toEqual(places);
  });

  test('keep off lines that are not theirs', () => {
    const line = { from: 'tsmc', to: 'intel' };
    const near = settle({
      there: new Map([...there, ['apple', { x: 300, y: 0 }]]),
      newcomers: ['nvidia'],
      links: [{ from: 'apple', to: 'nvidia' }, line],
    }).get('nvidia');
    expect(Math.abs(near?.y ?? 0)).toBeGreaterThan(36);
  });

  test('move nobody', () => {
    expect([...settle({ there, newcomers: ['nvidia', 'apple'], links }).keys()]).toEqual(['nvidia', 'apple']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import { isInside, rectangle } from '../../web/canvas/area.ts';
import { aloneBy, type Focus, foldedAt, litBy, markedBy } from '../../web/canvas/focus.ts';
import { growthAt } from '../../web/canvas/growth.ts';
import { freeBoxes } from '../../web/canvas/label-room.ts';
import { zoomFactor } from '../../web/canvas/wheel.ts';
import { coveredBy } from '../../web/panels/covered.ts';
import { bundlesOf } from '../../web/state/bundles.ts';
import { nearestTo } from '../../web/state/nearest.ts';
import { type Scene, sceneOf } from '../../web/state/scene.ts';
import { shown } from '../../web/state/shown.ts';
import { chips, sceneLink } from './graph.ts';

const TODAY = '2026-11-24';

const links = [
  sceneLink('supplies', 'asml', 'tsmc'),
  sceneLink('buys', 'tsmc', 'asml', { disputed: true }),
  sceneLink('alone', 'tsmc', 'nvidia'),
];
const scene: Scene = { actors: [], links };
const calm: Focus = { selection: { actors: [], links: [] }, route: null, found: null, hovered: null };

describe('several links between the same two actors', () => {
  test('are a bundle, whichever way they run; one is none', () => {
    expect(bundlesOf(links)).toMatchObject([
      { links: ['supplies', 'buys'], family: 'SUPPLY', disputed: true, change: null },
    ]);
  });

  test('of several families have no colour of their own', () => {
    const mixed = [...links, sceneLink('owns', 'asml', 'tsmc', { kind: 'OWNS', family: 'OWNERSHIP' })];
    expect(bundlesOf(mixed)[0]).toMatchObject({ family: null, links: ['supplies', 'buys', 'owns'] });
  });

  test('are no bundle where they fared differently between two days', () => {
    const compared = [
      sceneLink('began', 'asml', 'tsmc', { change: 'BEGAN' }),
      sceneLink('ended', 'asml', 'tsmc', { change: 'ENDED' }),
    ];
    expect(bundlesOf(compared)).toEqual([]);
  });

  test('open when one comes closer or looks at an end or at one of them', () => {
    const bundles = bundlesOf(links);
    const [bundle] = bundles;
    expect([...foldedAt(0.5, bundles, calm)]).toEqual(['supplies', 'buys']);
    expect([...foldedAt(1, bundles, calm)]).toEqual([bundle?.id]);
    const looked = [
      { ...calm, selection: { actors: ['asml'], links: [] } },
      { ...calm, selection: { actors: [], links: ['buys'] } },
      { ...calm, route: { actors: ['asml', 'tsmc'], links: ['supplies'] } },
    ];
    for (const focus of looked) expect([...foldedAt(0.5, bundles, focus)]).toEqual([bundle?.id]);
  });
});

describe('what is lifted out', () => {
  test('is whom one points at with the neighbours', () => {
    const alone = aloneBy({ ...calm, hovered: 'nvidia' }, scene, []);
    expect([...(alone ?? [])]).toEqual(['nvidia', 'alone', 'tsmc']);
  });

  test('is nothing when that has gone meanwhile', () => {
    expect(aloneBy({ ...calm, hovered: 'retracted' }, scene, [])).toBeNull();
  });

  test('of a bundle is all its links with both ends', () => {
    const bundles = bundlesOf(links);
    const alone = aloneBy({ ...calm, hovered: bundles[0]?.id ?? '' }, scene, bundles);
    expect([...(alone ?? [])].sort()).toEqual(['asml', 'buys', 'supplies', 'tsmc']);
  });

  test('is nothing while one only selects: the selection is drawn over the rest', () => {
    const focus = { ...calm, selection: { actors: [], links: ['alone'] } };
    expect(aloneBy(focus, scene, [])).toBeNull();
    expect(litBy(focus, scene, null)).toMatchObject({
      isAlone: false,
      ids: new Set(['alone', 'tsmc', 'nvidia']),
    });
    expect(markedBy(focus).size).toBe(0);
  });

  test('a selection of hundreds is marked where it is drawn', () => {
    const actors = Array.from({ length: 500 }, (_, index) => `actor-${index}`);
    const focus = { ...calm, selection: { actors, links: [] } };
    expect(markedBy(focus).size).toBe(500);
    expect(litBy(focus, scene, null).ids.size).toBe(0);
  });
});

test('a link that ended says in which year', () => {
  const actors = [...chips.actors.keys()].map((id) => ({ id, x: 0, y: 0 }));
  const ended = 'tsmc MANUFACTURES apple';
  const picture = shown({ ...emptyView(), actors, activeOn: '2031-01-01' }, chips, TODAY, [ended]);
  const later = sceneOf(picture, { labels: 'EN', lang: 'en' }, { day: '2031-01-01' });
  expect(later.links.find(({ id }) => id === ended)).toMatchObject({ inactive: true, ended: '2030' });
  const now = sceneOf(picture, { labels: 'EN', lang: 'en' }, { day: TODAY });
  expect(now.links.find(({ id }) => id === ended)).toMatchObject({ inactive: false, ended: null });
});

describe('an area', () => {
  const box = rectangle({ x: 10, y: 10 }, { x: 0, y: 0 });

  test('holds what is inside its outline', () => {
    expect(isInside({ x: 5, y: 5 }, box)).toBe(true);
    expect(isInside({ x: 15, y: 5 }, box)).toBe(false);
  });

  test('may be hollow', () => {
    const hook = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 2 },
      { x: 0, y: 10 },
    ];
    expect(isInside({ x: 5, y: 8 }, hook)).toBe(false);
    expect(isInside({ x: 1, y: 7 }, hook)).toBe(true);
  });
});

describe('the nearest actor', () => {
  const actors = [
    { id: 'here', x: 0, y: 0 },
    { id: 'right', x: 100, y: 10 },
    { id: 'further right', x: 200, y: 0 },
    { id: 'aside', x: 30, y: 90 },
  ];

  test('is the one ahead, not the one aside', () => {
    expect(nearestTo(actors, 'here', 'RIGHT')).toBe('right');
    expect(nearestTo(actors, 'here', 'DOWN')).toBe('aside');
  });

  test('is nobody where nobody is', () => {
    expect(nearestTo(actors, 'here', 'LEFT')).toBeNull();
    expect(nearestTo(actors, 'nobody', 'RIGHT')).toBeNull();
  });
});

test('actors shrink less than the picture, in a large picture more than in a small one', () => {
  expect(growthAt(2, 10)).toBe(1);
  expect(growthAt(0.2, 10)).toBeGreaterThan(growthAt(0.2, 2000));
  expect(growthAt(0.2, 2000)).toBeGreaterThan(1);
});

test('names keep off the words of links', () => {
  const box = { x1: 0, y1: 0, x2: 40, y2: 12 };
  const far = { x1: -99, y1: 0, x2: -90, y2: 9 };
  expect(freeBoxes([box], [far], [])).toEqual([true]);
  expect(freeBoxes([box], [far], [{ ...box, x1: 30, x2: 60 }])).toEqual([false]);
});

describe('a turn of the wheel', () => {
  const turn = (deltaY: number, more = {}) => zoomFactor({ deltaY, deltaMode: 0, ctrlKey: false, ...more });

  test('by a notch zooms by 15 to 20 %, back by as much', () => {
    for (const notch of [turn(-100), turn(-120), turn(-3, { deltaMode: 1 })]) {
      expect(notch).toBeGreaterThan(1.14);
      expect(notch).toBeLessThan(1.2);
    }
    expect(turn(-100) * turn(100)).toBeCloseTo(1);
  });

  test('on a touchpad zooms a little, a pinch more, and nothing leaps', () => {
    expect(turn(-4)).toBeLessThan(1.01);
    expect(turn(-4, { ctrlKey: true })).toBeGreaterThan(1.04);
    expect(turn(-4000)).toBeLessThanOrEqual(2);
  });
});

describe('the tools over the canvas', () => {
  const canvas = { top: 50, right: 900, bottom: 650, left: 200 };

  test('cover its side as a column, and its foot as a row, however wide that is', () => {
    const column = { top: 300, right: 890, bottom: 640, left: 850 };
    const row = { top: 600, right: 890, bottom: 640, left: 224 };
    expect(coveredBy(60, canvas, column)).toEqual({ top: 60, right: 50, bottom: 0, left: 0 });
    expect(coveredBy(60, canvas, row)).toEqual({ top: 60, right: 0, bottom: 50, left: 0 });
  });

  test('share its foot with a notice: the higher one counts', () => {
    const row = { top: 600, right: 890, bottom: 640, left: 224 };
    const notice = { top: 580, right: 800, bottom: 640, left: 300 };
    expect(coveredBy(0, canvas, row, notice)).toMatchObject({ bottom: 70 });
    expect(coveredBy(0)).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
  });
});

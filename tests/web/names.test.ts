import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import { type Box, freeSpots } from '../../web/canvas/label-room.ts';
import { precedences } from '../../web/canvas/names.ts';
import type { Said } from '../../web/canvas/words.ts';
import { sceneOf } from '../../web/state/scene.ts';
import { shown } from '../../web/state/shown.ts';
import { chips } from './graph.ts';

function said(chosen: string[], hovered: string | null = null): Said {
  const picture = { ...emptyView(), actors: [...chips.actors.keys()].map((id) => ({ id })) };
  const days = { day: '2022-10-07', comparedWith: '2022-10-06' };
  const scene = sceneOf(shown({ ...picture, ...days }, chips, days.day), { labels: 'EN', lang: 'en' }, days);
  return { scene, bundles: [], folded: new Set(), chosen: new Set(chosen), lit: null, hovered };
}

const box = (x: number, y: number): Box => ({ x1: x, y1: y, x2: x + 40, y2: y + 14 });

describe('named first', () => {
  test('is whom one looks at, then whom a difference of two days is about', () => {
    const named = precedences(said([], 'apple'));
    expect(named.get('apple')).toBe('LOOKED_AT');
    expect([named.get('rule'), named.get('h100')]).toEqual(['CHANGED', 'CHANGED']);
    expect(named.get('asml')).toBe('LATER');
  });

  test('is the selected actor with its neighbours, and both ends of a selected link', () => {
    const actor = precedences(said(['asml']));
    expect([actor.get('asml'), actor.get('tsmc'), actor.get('apple')]).toEqual([
      'LOOKED_AT',
      'NEAR',
      'LATER',
    ]);
    const link = precedences(said(['tsmc MANUFACTURES nvidia']));
    expect([link.get('tsmc'), link.get('nvidia')]).toEqual(['LOOKED_AT', 'LOOKED_AT']);
  });
});

describe('a name', () => {
  test('stands at another side where the first is taken', () => {
    const bodies = [box(500, 500), box(600, 600)];
    expect(freeSpots([[box(0, 0)], [box(10, 0), box(10, 40)]], bodies)).toEqual([0, 1]);
    expect(freeSpots([[box(0, 0)], [box(10, 0)]], bodies)).toEqual([0, null]);
  });

  test('of what the picture is about may lie across others, rather than be missing', () => {
    const bodies = [box(500, 500), box(600, 600), box(0, 0)];
    const labels = [[box(300, 0)], [box(10, 0)], [box(900, 0)]];
    expect(freeSpots(labels, bodies, [], 2)).toEqual([0, 0, 0]);
    expect(freeSpots(labels, bodies)).toEqual([0, null, 0]);
  });
});

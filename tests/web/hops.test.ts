import { describe, expect, test } from '@jest/globals';
import { emptyView } from '../../core/view/address.ts';
import { linksBetween, unlinked, withinHops } from '../../web/state/hops.ts';

import { spotOnScreen } from '../../web/state/on-screen.ts';
import { closestTo, toward } from '../../web/state/toward.ts';
import { chips } from './graph.ts';

const links = [...chips.links.values()];

describe('hops', () => {
  test('widen step by step over the links, whichever way they go', () => {
    expect([...withinHops(links, ['nvidia'], 1)].sort()).toEqual(['h100', 'nvidia', 'tsmc']);
    expect([...withinHops(links, ['nvidia'], 2)].sort()).toEqual([
      'apple',
      'asml',
      'h100',
      'nvidia',
      'rule',
      'tsmc',
    ]);
    expect(withinHops(links, ['nvidia'], 3)).toContain('intel');
  });

  test('start from several at once', () => {
    expect([...withinHops(links, ['intel', 'rule'], 1)].sort()).toEqual(['asml', 'h100', 'intel', 'rule']);
  });

  test('whom no link touches is left alone', () => {
    expect(unlinked([{ id: 'asml' }, { id: 'hermit' }], links)).toEqual(['hermit']);
  });

  test('links among some have both ends there', () => {
    expect(linksBetween(links, ['asml', 'tsmc', 'h100']).map(({ id }) => id)).toEqual(['asml SUPPLIES tsmc']);
  });
});

describe('where an arrow leads', () => {
  const actors = [
    { id: 'middle', x: 0, y: 0 },
    { id: 'near', x: 10, y: 2 },
    { id: 'far', x: 100, y: -20 },
    { id: 'above', x: 3, y: -50 },
  ];

  test('to the linked actor that way, though another is nearer', () => {
    expect(toward(actors, [{ from: 'far', to: 'middle' }], 'middle', 'RIGHT')).toBe('far');
  });

  test('to the nearest of all where none that way is linked', () => {
    expect(toward(actors, [{ from: 'middle', to: 'above' }], 'middle', 'RIGHT')).toBe('near');
    expect(toward(actors, [], 'middle', 'UP')).toBe('above');
  });

  test('rather ahead than aside', () => {
    const beside = (angle: number) => [
      { id: 'middle', x: 0, y: 0 },
      { id: 'beside', x: Math.cos((angle * Math.PI) / 180), y: Math.sin((angle * Math.PI) / 180) },
    ];
    expect(toward(beside(60), [], 'middle', 'RIGHT')).toBe('beside');
    expect(toward(beside(66), [], 'middle', 'RIGHT')).toBeNull();
    expect(toward(actors, [], 'middle', 'LEFT')).toBeNull();
    expect(toward(actors, [], 'nobody', 'LEFT')).toBeNull();
  });

  test('with nothing selected, to the one nearest the middle', () => {
    expect(closestTo({ x: 90, y: 0 }, actors)).toBe('far');
    expect(closestTo({ x: 0, y: 0 }, [])).toBeNull();
  });
});

test('an actor’s spot on screen, unless it is out of sight', () => {
  const camera = { x: 100, y: 0, zoom: 2 };
  const picture = { ...emptyView(), camera, actors: [{ id: 'tsmc', x: 110, y: -5 }, { id: 'asml' }] };
  expect(spotOnScreen(picture, 'tsmc', { width: 400, height: 200 })).toEqual({ x: 220, y: 90 });
  expect(spotOnScreen(picture, 'tsmc', { width: 400, height: 10 })).toBeNull();
  expect(spotOnScreen(picture, 'asml', { width: 400, height: 200 })).toBeNull();
});

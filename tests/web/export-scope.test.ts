import { expect, test } from '@jest/globals';
import { type Action, newExplorer, reduce } from '../../web/state/explorer.ts';
import { inScope, pictureInScope } from '../../web/state/export-scope.ts';
import { chips } from './graph.ts';

const actors = ['asml', 'tsmc', 'nvidia', 'apple'].map((id, x) => ({ id, x, y: 0 }));

function explorer(...actions: Action[]) {
  const start: Action[] = [
    { type: 'learn', facts: chips },
    { type: 'add', actors },
    { type: 'showDays', activeOn: '2010-01-01', comparedWith: undefined },
    { type: 'hide', ids: ['nvidia'], hidden: true },
  ];
  return [...start, ...actions].reduce(reduce, newExplorer('2026-11-25'));
}

test('what is shown is what passes day, filters and hiding', () => {
  expect(inScope(explorer(), 'SHOWN')).toEqual({
    actors: ['asml', 'tsmc', 'apple'],
    links: ['asml SUPPLIES tsmc'],
  });
});

test('the whole picture is all its actors and their links on any day', () => {
  const { actors: all, links } = inScope(explorer(), 'ALL');
  expect(all).toEqual(['asml', 'tsmc', 'nvidia', 'apple']);
  expect(links).toEqual(['asml SUPPLIES tsmc', 'tsmc MANUFACTURES nvidia', 'tsmc MANUFACTURES apple']);
});

test('a selection brings the links among its actors, and a link its ends', () => {
  const selection = { actors: ['asml', 'tsmc'], links: [] };
  expect(inScope(explorer({ type: 'select', selection }), 'SELECTION')).toEqual({
    actors: ['asml', 'tsmc'],
    links: ['asml SUPPLIES tsmc'],
  });
  const link = { actors: [], links: ['asml SUPPLIES tsmc'] };
  expect(inScope(explorer(), 'SELECTION', link).actors).toEqual(['asml', 'tsmc']);
});

test('a part of the picture keeps its filters, but no bounds that were counted in the whole', () => {
  const change = { hiddenKinds: ['OWNS' as const], leastLinks: 1, mostLinks: 5 };
  const picture = explorer({ type: 'filter', change }).history.present;
  expect(pictureInScope(picture, ['asml', 'tsmc', 'nvidia', 'apple'])).toBe(picture);
  const part = pictureInScope(picture, ['tsmc']);
  expect(part).toMatchObject({ actors: [{ id: 'tsmc' }], hiddenKinds: ['OWNS'], activeOn: '2010-01-01' });
  expect(part).not.toHaveProperty('leastLinks');
  expect(part).not.toHaveProperty('mostLinks');
});

test('a part forgets who brought an actor and is not in it', () => {
  const picture = explorer({ type: 'add', actors: [{ id: 'intel', broughtBy: 'asml' }] }).history.present;
  expect(pictureInScope(picture, ['intel']).actors).toEqual([{ id: 'intel' }]);
  expect(pictureInScope(picture, ['intel', 'asml']).actors[1]).toEqual({ id: 'intel', broughtBy: 'asml' });
});

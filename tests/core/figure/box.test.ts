import { expect, test } from '@jest/globals';
import { lengthWithin } from '../../../core/drawing/box.ts';
import { Grid } from '../../../core/drawing/grid.ts';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };

test.each([
  ['level and through it', [-5, 5, 15, 5], 10],
  ['upright and into it', [5, 15, 5, 6], 4],
  ['back through its corners', [20, 20, -20, -20], Math.hypot(10, 10)],
  ['within it', [2, 2, 5, 6], 5],
  ['past its corner', [-1, 12, 12, 25], 0],
  ['beside it', [11, 0, 11, 10], 0],
  ['no longer than a point, within it', [5, 5, 5, 5], 0],
])('of a line %s lies in a box what does', (_, [x = 0, y = 0, toX = 0, toY = 0], length) => {
  expect(lengthWithin({ x, y }, { x: toX, y: toY }, BOX)).toBeCloseTo(length);
});

test('a grid finds what is near, left of and above its beginning too, each once', () => {
  const grid = new Grid<string>();
  grid.put({ left: -200, top: -200, right: 200, bottom: 200 }, 'large');
  grid.put({ left: 1000, top: 0, right: 1010, bottom: 10 }, 'far');
  expect([...grid.near({ left: -150, top: -150, right: -20, bottom: -20 })]).toEqual(['large']);
  expect([...grid.near({ left: 1005, top: 5, right: 1006, bottom: 6 })]).toEqual(['far']);
});

import { describe, expect, test } from '@jest/globals';
import { newcomersFrom } from '../../web/state/merge.ts';
import { viewIdIn } from '../../web/state/view-id.ts';

describe('two pictures put together', () => {
  test('lie on each other where they have actors in common', () => {
    const present = [
      { id: 'asml', x: 100, y: 50 },
      { id: 'tsmc', x: 300, y: 50 },
    ];
    const other = [
      { id: 'asml', x: 0, y: 0 },
      { id: 'tsmc', x: 200, y: 0 },
      { id: 'nvidia', x: 400, y: 10, pinned: true },
    ];
    expect(newcomersFrom(present, other)).toEqual([{ id: 'nvidia', x: 500, y: 60, pinned: true }]);
  });

  test('stand side by side where they have none', () => {
    const [newcomer] = newcomersFrom([{ id: 'asml', x: 40, y: 70 }], [{ id: 'nvidia', x: -900, y: 0 }]);
    expect(newcomer).toEqual({ id: 'nvidia', x: 200, y: 70 });
  });

  test('keep who brought whom only where both are there', () => {
    const other = [
      { id: 'nvidia', broughtBy: 'asml' },
      { id: 'apple', broughtBy: 'gone' },
    ];
    expect(newcomersFrom([{ id: 'asml' }], other)).toEqual([
      { id: 'nvidia', broughtBy: 'asml' },
      { id: 'apple' },
    ]);
  });
});

describe('the id of a view in what somebody pasted', () => {
  test.each([
    ['http://127.0.0.1:4000/v/chip-supply-chain?v=1&hide=OWNS', 'chip-supply-chain'],
    ['https://example.org/view/7ab2.svg?w=800', '7ab2'],
    ['https://example.org/embed/7ab2#x', '7ab2'],
    [' chip-supply-chain\n', 'chip-supply-chain'],
    ['https://example.org/', null],
    ['<script>', null],
    ['', null],
  ])('%s', (text, id) => {
    expect(viewIdIn(text)).toBe(id);
  });
});

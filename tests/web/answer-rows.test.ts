import { expect, test } from '@jest/globals';
import { figureColumns, nextOrder, sortedRows } from '../../web/query/answer/sort-rows.ts';

const collator = new Intl.Collator('it', { numeric: true });
const firstCells = (rows: (string | number | boolean | null)[][], descending: boolean) =>
  sortedRows(rows, { column: 0, descending }, collator).map(([cell]) => cell);

test('a click on a head sorts upwards, then downwards, then not at all; another head begins anew', () => {
  const up = nextOrder(null, 2);
  const down = nextOrder(up, 2);
  expect([up, down, nextOrder(down, 2)]).toEqual([
    { column: 2, descending: false },
    { column: 2, descending: true },
    null,
  ]);
  expect(nextOrder(down, 0)).toEqual({ column: 0, descending: false });
});

test('numbers are sorted as numbers, texts as readers of the language sort them', () => {
  expect(firstCells([[10], [9], [-1.5], [100]], false)).toEqual([-1.5, 9, 10, 100]);
  expect(firstCells([['Zeiss'], ['élite'], ['ASML'], ['asml']], false)).toEqual([
    'asml',
    'ASML',
    'élite',
    'Zeiss',
  ]);
  expect(firstCells([['H100'], ['H20'], ['H200']], false)).toEqual(['H20', 'H100', 'H200']);
});

test('empty cells stand last whichever way, and equals keep their order', () => {
  expect(firstCells([[null], [2], [null], [1]], false)).toEqual([1, 2, null, null]);
  expect(firstCells([[null], [2], [null], [1]], true)).toEqual([2, 1, null, null]);
  const rows = [
    ['x', 1],
    ['y', 2],
    ['x', 3],
    ['x', 4],
  ];
  expect(sortedRows(rows, { column: 0, descending: true }, collator).map((row) => row[1])).toEqual([
    2, 1, 3, 4,
  ]);
});

test('a column of several types has its numbers first, false before true', () => {
  expect(firstCells([['b'], [2], [true], [false]], false)).toEqual([false, true, 2, 'b']);
});

test('rows that nobody sorts stay as they came', () => {
  const rows = [['b'], ['a']];
  expect(sortedRows(rows, null, collator)).toBe(rows);
});

test('a column is one of figures where it holds numbers and nothing else', () => {
  const rows = [
    [1, 'a', null, 1],
    [null, 'b', null, '2'],
  ];
  expect(figureColumns({ name: 't', columns: ['a', 'b', 'c', 'd'], rows })).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

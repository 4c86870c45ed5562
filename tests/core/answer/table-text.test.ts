import { expect, test } from '@jest/globals';
import { tableText } from '../../../core/answer/table-text.ts';

test('a table for the clipboard has tabs between cells and a line a row', () => {
  const table = {
    name: 'links',
    columns: ['id', 'share', 'ended', 'note'],
    rows: [
      ['a', 12.5, true, null],
      ['b', -3, false, 'x; y'],
    ],
  };
  expect(tableText(table)).toBe('id\tshare\tended\tnote\na\t12.5\ttrue\t\nb\t-3\tfalse\tx; y');
});

test('no text breaks out of its cell, and none is worked out', () => {
  const table = {
    name: 't',
    columns: ['a', 'b'],
    rows: [
      ['=1+1', 'two\nlines\tand a tab'],
      ['"quoted" so', '5" wafer'],
      ['\n=2', 'nodes:\n- 5 nm'],
    ],
  };
  expect(tableText(table).split('\n').slice(1)).toEqual([
    "'=1+1\ttwo lines and a tab",
    '"""quoted"" so"\t5" wafer',
    "'=2\tnodes: - 5 nm",
  ]);
});

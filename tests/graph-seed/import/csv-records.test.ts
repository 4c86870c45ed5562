import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csv } from '../../../core/exchange/csv.ts';
import { type CsvRecord, csvRecords } from '../../../graph-seed/import/formats/csv-records.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

async function read(text: string, size = 7): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(pieces(text, size))) records.push(record);
  return records;
}

const cellsOf = async (text: string) => (await read(text)).map(({ cells }) => cells);

test('any table comes back as it was written, in whatever pieces it comes', async () => {
  const cell = fc.string({ unit: 'binary' }).map((text) => text.replace(/^[=+\-@＝＋－＠\t\r\n]+/, ''));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (written, size) => {
      const expected = written.filter((row) => row.some((one) => one !== ''));
      // The first line has to show the separator.
      const found = await read(`a,b\r\n${csv(written)}`, size);
      expect(found.slice(1).map(({ cells }) => cells)).toEqual(expected);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test.each([
  [
    'commas',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\r\n1,5;2\r\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1;2\t3',
    [
      ['a', 'b'],
      ['1;2', '3'],
    ],
  ],
  [
    'bars',
    'a|b\n1|2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quoted separators',
    '"a,x";b\n1;2',
    [
      ['a,x', 'b'],
      ['1', '2'],
    ],
  ],
  ['empty cells', 'a,b,c\n,"",\n', [['a', 'b', 'c']]],
  [
    'a last cell that is empty',
    'a,b\n"1",',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'quotes that nobody doubled',
    'a,b\n"x "y" z",2',
    [
      ['a', 'b'],
      ['x "y" z', '2'],
    ],
  ],
  [
    'quotes within a cell',
    'a,b\n5" disc,2',
    [
      ['a', 'b'],
      ['5" disc', '2'],
    ],
  ],
  ['nothing', '', []],
  [
    'empty lines',
    '\n\na,b\n\n1,2\n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
])('reads %s', async (_, text, cells) => {
  expect(await cellsOf(text)).toEqual(cells);
});

test('knows the line on which each record begins, over quoted line ends of both sorts', async () => {
  const records = await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,"p\nq"\n3,z\n');
  expect(records.map(({ line }) => line)).toEqual([1, 2, 5, 7]);
  expect(records[1]?.cells).toEqual(['1', 'x\r\ny']);
});

test('a quote that is never closed spoils its own line alone', async () => {
  const records = await read('a,b\n1,2\n3,"open\n4,5\n6,7\n');
  expect(records).toMatchObject([
    { cells: ['a', 'b'] },
    { cells: ['1', '2'] },
    { line: 3, cells: null, reason: { reason: 'a quote that opens here is never closed' } },
    { line: 4, cells: ['4', '5'] },
    { line: 5, cells: ['6', '7'] },
  ]);
});

test('a file full of open quotes is given up in the end', async () => {
  const records = await read(`a,b\n${'1,"x y\n'.repeat(1_000)}`);
  expect(records.length).toBeLessThan(50);
  expect(records.at(-1)?.reason?.reason).toMatch(/the rest of the file is not read/);
});

test('a line of a megabyte is read, one of 17 is told', async () => {
  const long = 'x'.repeat(1_000_000);
  expect(await cellsOf(`a,b\n1,${long}`)).toEqual([
    ['a', 'b'],
    ['1', long],
  ]);
  const found: CsvRecord[] = [];
  for await (const record of csvRecords(pieces(`a,b\n1,${long.repeat(17)}\n2,3\n`, 64 * 1024)))
    found.push(record);
  expect(found.slice(1)).toMatchObject([
    { line: 2, cells: null, reason: { reason: 'the line is longer than 16 MB' } },
    { line: 3, cells: ['2', '3'] },
  ]);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csv, unguarded } from '../../core/exchange/csv.ts';
import { HOSTILE } from '../support/hostile.ts';
import { records } from '../support/read-csv.ts';

/** No text in a CSV is worked out by a spreadsheet, whichever sign it takes for the end of a cell. */

/** As a spreadsheet reads it: quotation marks count where a cell begins with one, and nowhere else. */
function cellsBy(separator: string, text: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        cell += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== separator && !'\r\n'.includes(text[at] ?? '')) {
      cell += text[at];
      at += 1;
    }
    cells.push(cell);
  }
  return cells;
}

const FORMULA = /^[=+\-@＝＋－＠]/;

const sign = fc.constantFrom(...'=+-@＝＋－＠;\t\r\n",\' a1'.split(''));
const text = fc.oneof(
  fc.string({ unit: sign, maxLength: 12 }),
  fc.constantFrom(...Object.values(HOSTILE).flat()),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

test.each([',', ';', '\t'])('no cell that ends with %j is a formula', (separator) => {
  fc.assert(
    fc.property(rows, (given) => {
      const formulas = cellsBy(separator, csv(given)).filter((cell) => FORMULA.test(cell));
      expect(formulas).toEqual([]);
    }),
    { seed: 20_261_127, numRuns: 2_000 },
  );
});

test('what begins like a formula is still there, behind an apostrophe, and all else is as it was', () => {
  const given = ['=1+1', 'a;=1', 'a;"=1"', 'a\n-b', 'up 3-5 %; -2 °C', 'x@y; a = b', '字＝字'];
  const shown = ["'=1+1", "a;'=1", 'a;"\'=1"', "a\n'-b", 'up 3-5 %; -2 °C', 'x@y; a = b', '字＝字'];
  expect(records(csv([given]))).toEqual([shown]);
});

test('an import takes away what was put in front, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (given) => {
      const [shown = []] = records(csv([given]));
      expect(shown.map(unguarded)).toEqual(given);
    }),
    { seed: 20_261_127, numRuns: 3_000 },
  );
});

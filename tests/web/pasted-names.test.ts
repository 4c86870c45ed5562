import { describe, expect, test } from '@jest/globals';
import { namesIn } from '../../web/state/pasted-names.ts';

const names = (text: string) => namesIn(text).map(({ name }) => name);

describe('pasted names', () => {
  test.each([
    ['one a line', 'NVIDIA\r\nTSMC\n\n  ASML  ', ['NVIDIA', 'TSMC', 'ASML']],
    ['a row of a spreadsheet', 'NVIDIA\tTSMC\tASML', ['NVIDIA', 'TSMC', 'ASML']],
    ['between commas', 'nvidia, tsmc，台积电', ['nvidia', 'tsmc', '台积电']],
    ['between semicolons', 'SMIC; Huawei;', ['SMIC', 'Huawei']],
    ['a list with bullets', '• NVIDIA\n- TSMC\n2. ASML', ['NVIDIA', 'TSMC', 'ASML']],
    ['in quotes', '"NVIDIA",\n“TSMC”', ['NVIDIA', 'TSMC']],
    ['one name', 'Ministry of Commerce', ['Ministry of Commerce']],
    ['nothing', ' \n\t', []],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a legal form after a comma is no name of its own', () => {
    expect(names('Huawei Technologies Co., Ltd.')).toEqual(['Huawei Technologies Co., Ltd.']);
    expect(names('Micron Technology, Inc., Costco, SMIC')).toEqual([
      'Micron Technology, Inc.',
      'Costco',
      'SMIC',
    ]);
  });

  test('a name that begins with a number or a dash keeps it', () => {
    expect(names('3M\n1.5 billion fund\n-x')).toEqual(['3M', '1.5 billion fund', '-x']);
  });

  test('names written alike count once', () => {
    expect(namesIn('SMIC\nsmic\nTSMC')).toEqual([
      { name: 'SMIC', times: 2 },
      { name: 'TSMC', times: 1 },
    ]);
  });

  test('a hundred thousand of them are read in no time to speak of', () => {
    expect(names(Array.from({ length: 100_000 }, (_, index) => `name ${index}`).join(', '))).toHaveLength(
      100_000,
    );
  });
});

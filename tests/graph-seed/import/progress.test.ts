import { afterEach, expect, jest, test } from '@jest/globals';
import { showProgress } from '../../../graph-seed/import/command/progress.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

test('where nobody watches, a line now and then says how much of how much, how fast, and for how long still', () => {
  const said: string[] = [];
  const clock = jest.spyOn(Date, 'now');
  const { on } = showProgress(false, (line) => said.push(line));
  const at = (seconds: number, ...[phase, done, total]: ['READING' | 'WRITING', number, number]) => {
    clock.mockReturnValue(seconds * 1_000);
    on({ phase, done, total });
  };
  at(100, 'READING', 0, 60_000_000);
  at(104, 'READING', 8_000_000, 60_000_000);
  at(110, 'READING', 20_000_000, 60_000_000);
  at(130, 'WRITING', 0, 100_000);
  at(140, 'WRITING', 10_000, 100_000);
  expect(said).toEqual([
    'Reading 20.0 MB of 60.0 MB · 2.0 MB/s · 20 s left',
    'Writing 10,000 rows of 100,000 rows · 1,000 rows/s · 1 min 30 s left',
  ]);
});

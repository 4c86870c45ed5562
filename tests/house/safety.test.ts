import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const rows = readFileSync('docs/safety.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!point|-)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

/** The tests that a row names: a file, then its tests. */
function proofs(cell: string): { file: string; tests: string[] }[] {
  return cell.split('; ').map((part) => ({
    file: join('docs', /\]\((.*?)\)/.exec(part)?.[1] ?? ''),
    tests: [...part.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  }));
}

test('each point says what is done and by which test it is proved', () => {
  expect(rows.length).toBeGreaterThan(35);
  for (const row of rows) {
    expect(row).toHaveLength(3);
    expect([row[0], /\]\(.*\.test\.ts\)/.test(row[2] ?? '')]).toEqual([row[0], true]);
  }
});

test.each(rows.map(([point = '', , cell = '']) => [point, cell]))(
  '%s: the tests named are there',
  (_, cell) => {
    for (const { file, tests } of proofs(cell)) {
      const text = readFileSync(file, 'utf8');
      const missing = tests.filter(
        (name) => !["'", '"', '`'].some((quote) => text.includes(quote + name + quote)),
      );
      expect([file, missing]).toEqual([file, []]);
    }
  },
);

test('each test of safety is named', () => {
  const named = new Set(rows.flatMap(([, , cell = '']) => proofs(cell).map(({ file }) => file)));
  const files = readdirSync('tests/safety').map((name) => join('tests/safety', name));
  expect(files.filter((file) => !named.has(file))).toEqual([]);
});

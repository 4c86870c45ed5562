import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { goldenFigure, goldenFile, goldenNames } from '../../support/golden-figures.ts';
import { elementsOf } from '../../support/well-formed.ts';

// Where a difference is meant: `npm run figures`, then look at the pictures before they are committed.
test.each(goldenNames)('%s is drawn as it was reviewed, byte by byte', (name) => {
  const drawn = goldenFigure(name);
  expect(drawn).toBe(goldenFigure(name));
  expect(drawn === readFileSync(goldenFile(name), 'utf8')).toBe(true);
});

test.each(goldenNames)('%s is plain SVG, which pages under a strict policy may hold', (name) => {
  const elements = new Set(elementsOf(goldenFigure(name).trim()));
  for (const element of elements)
    expect(['svg', 'title', 'desc', 'rect', 'g', 'path', 'text', 'a']).toContain(element);
  expect(goldenFigure(name)).not.toMatch(/ (?:style|id|class|on\w+)=|url\(|<script/);
});

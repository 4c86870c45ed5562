import { mkdirSync, writeFileSync } from 'node:fs';
import { goldenFigure, goldenFile, goldenNames } from '../tests/support/golden-figures.ts';

/** Writes the golden figures anew: `npm run figures`. Look at what changed before it is committed. */
mkdirSync('tests/core/figure/golden', { recursive: true });
for (const name of goldenNames) writeFileSync(goldenFile(name), goldenFigure(name));

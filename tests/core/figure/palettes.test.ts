import { describe, expect, test } from '@jest/globals';
import { FIGURE_PALETTES } from '../../../core/figure/figure-palettes.ts';
import { FIGURE_THEMES } from '../../../core/figure/look.ts';
import { contrast, luminance } from '../../support/contrast.ts';

describe.each(FIGURE_THEMES)('figures in %s', (theme) => {
  const { surface, actors, links, changes } = FIGURE_PALETTES[theme];

  test.each(['ink', 'muted'] as const)('%s reads on the paper', (name) => {
    expect(contrast(surface[name], surface.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...Object.entries(actors), ...Object.entries(links), ...Object.entries(changes)])(
    '%s stands out from the paper',
    (_, colour) => expect(contrast(colour, surface.paper)).toBeGreaterThanOrEqual(3),
  );
});

test('in grey print the great families differ by luminance or by weight', () => {
  const { links, weights } = FIGURE_PALETTES.print;
  const families = ['SUPPLY', 'RESTRICTION', 'OWNERSHIP', 'MODEL', 'STATE', 'STRUCTURE'] as const;
  for (const [place, one] of families.entries())
    for (const other of families.slice(place + 1)) {
      const grey = contrast(links[one], links[other]);
      const weight = (weights?.[one] ?? 1) / (weights?.[other] ?? 1);
      expect([one, other, Math.max(grey, weight, 1 / weight) >= 1.2]).toEqual([one, other, true]);
    }
  expect(luminance(links.RESTRICTION)).toBeLessThan(luminance(links.SUPPLY));
});

import { describe, expect, test } from '@jest/globals';
import { PALETTES, THEMES } from '../../core/style/palette.ts';
import { graphiqlTokensCss } from '../../web/query/graphiql-tokens.ts';
import { syntaxColours } from '../../web/query/monaco-theme.ts';

/** As the WCAG defines it. */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the colours of queries and answers', () => {
  test.each(THEMES)('can be read on paper: %s', (theme) => {
    const { paper } = PALETTES[theme].surface;
    for (const [token, colour] of Object.entries(syntaxColours(theme)))
      expect({ token, isReadable: contrast(colour, paper) >= 4.5 }).toEqual({ token, isReadable: true });
  });

  test('are told to GraphiQL as it wants them', () => {
    const css = graphiqlTokensCss();
    expect(css).toContain('--color-base:0, 0%, 100%');
    expect(css).toContain('--color-neutral:213, 16.4%, 13.1%');
    expect(css).toContain('--color-neutral:43, 13.2%, 89.6%');
    expect(css).toContain('html body.graphiql-dark :is(.graphiql-container');
  });
});

import { describe, expect, test } from '@jest/globals';
import { violations } from '../support/axe.ts';
import { Explorer } from '../support/explorer.ts';
import { STATES } from '../support/states.ts';

// A question that is asked wrongly is refused, which the browser complains of.
const explorer = new Explorer({ networkIsCut: true });

/** Light and dark differ in colours alone, which are the same on narrow screens: to look at those takes the longest. */
const CONTRAST = { rules: ['color-contrast'] };
const ALL_ELSE = { except: ['color-contrast'] };

describe.each([
  ['wide', { width: 1280, height: 800 }, { light: {}, dark: CONTRAST }],
  ['narrow', { width: 390, height: 844 }, { light: ALL_ELSE }],
] as const)('axe-core finds nothing wrong, %s', (_, viewport, schemes) => {
  test.each(Object.keys(STATES))(
    '%s',
    async (state) => {
      const { page } = explorer;
      await page.setViewportSize(viewport);
      await STATES[state]?.(page, explorer.url);
      for (const [scheme, rules] of Object.entries(schemes)) {
        await page.emulateMedia({ colorScheme: scheme as 'light' | 'dark' });
        expect({ scheme, wrong: await violations(page, rules) }).toEqual({ scheme, wrong: [] });
      }
    },
    60_000,
  );
});

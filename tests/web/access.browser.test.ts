import { describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { Explorer } from '../support/explorer.ts';
import { STATES } from '../support/states.ts';

const explorer = new Explorer();

/** What axe-core, once in the page, finds wrong: each rule with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  // What is right is not told one by one, which takes longer than finding what is wrong.
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each([
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 390, height: 844 }],
])('axe-core finds nothing wrong, light or dark, %s', (_, viewport) => {
  test.each(Object.keys(STATES))(
    '%s',
    async (state) => {
      const page = await explorer.browser.newPage({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
      await STATES[state]?.(page, explorer.url);
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect({ colorScheme, wrong: await violations(page) }).toEqual({ colorScheme, wrong: [] });
      }
      await page.close();
    },
    60_000,
  );
});

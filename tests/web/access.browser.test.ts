import { describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { Explorer } from '../support/explorer.ts';
import { STATES } from '../support/states.ts';

const explorer = new Explorer();

/** What axe-core, once in the page, finds wrong: each rule with the elements that break it. `rules`: these alone. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What is right is not told one by one, which takes longer than finding what is wrong.
  const { violations: found } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      }),
    rules && [...rules],
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Light and dark differ in colours alone, which are the same on narrow screens. */
describe.each([
  ['wide', { width: 1280, height: 800 }, ['light', 'dark']],
  ['narrow', { width: 390, height: 844 }, ['light']],
] as const)('axe-core finds nothing wrong, %s', (_, viewport, schemes) => {
  test.each(Object.keys(STATES))(
    '%s',
    async (state) => {
      const page = await explorer.browser.newPage({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
      await STATES[state]?.(page, explorer.url);
      await page.evaluate(axe.source);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === 'light' ? undefined : ['color-contrast'];
        expect({ colorScheme, wrong: await violations(page, rules) }).toEqual({ colorScheme, wrong: [] });
      }
      await page.close();
    },
    60_000,
  );
});

import { describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { Explorer } from '../support/explorer.ts';

const explorer = new Explorer();

/** What axe-core finds wrong, each rule with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The states of the explorer, by their addresses and what to press in them. */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  empty: (page) => page.goto(explorer.url),
  searched: async (page) => {
    await page.goto(explorer.url);
    await page.getByRole('combobox', { name: 'Search actors in any script' }).fill('huawei');
    await page
      .getByRole('option', { name: /Huawei/ })
      .first()
      .waitFor();
  },
  'an actor with its neighbours': async (page) => {
    await page.goto(`${explorer.url}/?around=bytedance`);
    await page.getByRole('heading', { name: 'ByteDance', level: 2 }).waitFor();
  },
  'paths, disputed links': async (page) => {
    await page.goto(`${explorer.url}/?paths=bytedance,asml`);
    await page.getByText(/shortest/).waitFor();
  },
  'the table of actors': async (page) => {
    await page.goto(`${explorer.url}/?v=1&a=nvidia:0:0,tsmc:90:0:ph,asml:90:90:p`);
    await page.getByText(/^2 of 3 actors/).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('row', { name: /^NVIDIA/ }).click();
  },
  'the table of links, between two days': async (page) => {
    await page.goto(`${explorer.url}/?around=smic&asOf=2022-10-08&comparedWith=2022-10-06`);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('#table').getByRole('tab', { name: 'Links' }).click();
    await page.getByRole('row', { name: /began/ }).first().waitFor();
  },
  'the sources of the picture': async (page) => {
    await page.goto(`${explorer.url}/?around=nvidia`);
    await page.getByRole('tab', { name: 'Sources' }).click();
    await page.locator('.source').first().getByRole('button', { name: 'Only its links' }).click();
  },
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([
    ['wide', { width: 1280, height: 800 }],
    ['narrow', { width: 390, height: 844 }],
  ])(
    'axe-core finds nothing wrong, %s',
    async (_, viewport) => {
      for (const [state, reach] of Object.entries(STATES)) {
        const page = await explorer.browser.newPage({
          viewport,
          colorScheme,
          locale: 'en-GB',
          reducedMotion: 'reduce',
        });
        await reach(page);
        expect({ state, wrong: await violations(page) }).toEqual({ state, wrong: [] });
        await page.close();
      }
    },
    120_000,
  );
});

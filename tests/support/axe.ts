import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Scope {
  /** Selectors; the whole page if not said. */
  include?: string[];
  exclude?: string[];
  /** These rules alone. Light and dark differ in colours alone: in dark, `color-contrast` is enough. */
  rules?: readonly string[] | undefined;
}

/** What axe-core finds wrong in a page: each rule with the elements that break it, and how bad that is. */
export async function violations(
  page: Page | Frame,
  { include, exclude, rules }: Scope = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What is right is not told one by one, which takes longer than finding what is wrong.
  const found = await page.evaluate(
    async ({ context, runOnly }) => {
      const options = { resultTypes: ['violations' as const], ...(runOnly && { runOnly }) };
      const { violations: wrong } = await (window as unknown as { axe: typeof axe }).axe.run(
        context,
        options,
      );
      return wrong.map(({ id, impact, nodes }) => ({
        id,
        impact,
        targets: nodes.map(({ target }) => target),
      }));
    },
    {
      context: { include: include ?? ['html'], exclude: exclude ?? [] },
      runOnly: rules && [...rules],
    },
  );
  return found.flatMap(({ id, impact, targets }) =>
    targets.map((target) => `${impact} ${id}: ${target.join(' ')}`),
  );
}

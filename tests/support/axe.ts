import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Scope {
  /** Selectors; the whole page if not said. */
  include?: string[];
  exclude?: string[];
  /** These rules alone. */
  rules?: readonly string[] | undefined;
  /** All rules but these. */
  except?: readonly string[];
}

/** What axe-core finds wrong in a page: each rule with the elements that break it, and how bad that is. */
export async function violations(
  page: Page | Frame,
  { include, exclude, rules, except = [] }: Scope = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What is right is not told one by one, which takes longer than finding what is wrong.
  const found = await page.evaluate(
    async ({ context, only, others }) => {
      const disabled = Object.fromEntries(others.map((rule) => [rule, { enabled: false }]));
      const options = {
        resultTypes: ['violations' as const],
        rules: disabled,
        ...(only && { runOnly: only }),
      };
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
      only: rules && [...rules],
      others: [...except],
    },
  );
  return found.flatMap(({ id, impact, targets }) =>
    targets.map((target) => `${impact} ${id}: ${target.join(' ')}`),
  );
}

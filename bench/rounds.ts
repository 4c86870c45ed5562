import type { Browser, Page } from 'playwright-core';
import { framesDuring, longestPause, type Point, pan, quantile, zoom } from './frames.ts';

/** Milliseconds by what was measured. */
export type Round = Record<string, number>;

const SIZE = { width: 1280, height: 800 };
const REST = 1500;

/** A look at the whole graph: how soon it is there, and how it follows the hand. The same deeds on both pages. */
export async function lookRound(browser: Browser, url: string): Promise<Round> {
  const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB' });
  await page.goto(url);
  // Each page marks the first frame with the whole graph in it.
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  const first = await page.evaluate<number>("performance.getEntriesByName('drawn')[0].startTime");
  await page.waitForTimeout(REST);
  const { actor, background } = await spots(page);
  const panned = await framesDuring(page, () => pan(page, background));
  await page.waitForTimeout(REST);
  const zoomed = await framesDuring(page, () => zoom(page, actor));
  await page.waitForTimeout(REST);
  const there = (await spots(page)).actor;
  await page.mouse.move(background.x, background.y);
  const hovered = await longestPause(page, () => page.mouse.move(there.x, there.y));
  const selected = await longestPause(page, () => page.mouse.click(there.x, there.y));
  await page.close();
  return {
    'first picture': first,
    'pan: median frame': quantile(panned, 0.5),
    'pan: 95th percentile': quantile(panned, 0.95),
    'zoom: median frame': quantile(zoomed, 0.5),
    'zoom: 95th percentile': quantile(zoomed, 0.95),
    'hover: longest pause': hovered,
    'select: longest pause': selected,
  };
}

/** What only the explorer does. By attributes, because to find names the driver reads the whole page and stops it. */
export async function workRound(browser: Browser, url: string, hub: string): Promise<Round> {
  const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB' });
  await page.goto(new URL(`/?around=${hub}&kinds=CONVENES`, url).href);
  const expand = page.getByRole('button', { name: 'Expand', exact: true });
  await expand.waitFor();
  await page.waitForTimeout(REST);
  const expanded = await timeOf(async () => {
    await expand.click();
    await page.getByRole('button', { name: 'Collapse' }).waitFor();
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  await page.waitForTimeout(REST);
  await page.locator('button[aria-label^="Layout"]').click();
  let arranged = 0;
  const pause = await longestPause(page, async () => {
    arranged = await timeOf(async () => {
      await page.locator('[role=menuitemradio]').first().click();
      await page.locator('button:enabled[aria-label="Undo"]').waitFor();
    });
  });
  await page.close();
  return {
    'expand by 25 neighbours': expanded,
    'layout: force, all actors': arranged,
    'layout: longest pause': pause,
  };
}

async function timeOf(deed: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

/** Where an actor near the middle is and where nobody is. Cytoscape keeps itself on its container. */
function spots(page: Page): Promise<{ actor: Point; background: Point }> {
  return page.evaluate(`(() => {
    const host = document.querySelector('.canvas-base, #cy');
    const { left, top, width, height } = host.getBoundingClientRect();
    const middle = { x: width / 2, y: height / 2 };
    const distance = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
    const places = host._cyreg.cy.nodes().map((node) => node.renderedPosition());
    const { x, y } = places.sort((one, other) => distance(one) - distance(other))[0];
    return { actor: { x: left + x, y: top + y }, background: { x: left + 30, y: top + height - 30 } };
  })()`);
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { kebab } from '../core/style/tokens.ts';
import { projectRoot } from '../server/project-root.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';
import { STATES } from '../tests/support/states.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

const LOOKS: Record<string, BrowserContextOptions> = {
  'wide-light': { viewport: WIDE, colorScheme: 'light' },
  'wide-dark': { viewport: WIDE, colorScheme: 'dark' },
  'narrow-light': { viewport: NARROW, colorScheme: 'light', hasTouch: true },
  'narrow-dark': { viewport: NARROW, colorScheme: 'dark', hasTouch: true },
};

/** The states press buttons by their English names; in Italian the page is only opened. */
const IN_ITALIAN = {
  empty: '/',
  neighbours: '/?around=bytedance',
  disputed: '/?links=DISPUTED',
  paths: '/?paths=bytedance,asml',
  difference: '/?around=nvidia&asOf=2022-10-07&comparedWith=2021-06-06',
};

/** Long enough for what moves to come to rest. */
const REST = 1200;

/** Every state that the accessibility tests visit, wide and narrow, light and dark, as pictures to look at. */
async function takeScreenshots(): Promise<void> {
  const server = await startServer();
  const browser = await launchBrowser();
  const folder = join(projectRoot(), 'screenshots');
  await mkdir(folder, { recursive: true });
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const [name, reach] of Object.entries(STATES)) {
      const path = join(folder, `${fileName(name)}-${look}.png`);
      await take(browser, { ...options, locale: 'en-GB' }, path, (page) => reach(page, server.url));
    }
    for (const [name, address] of Object.entries(IN_ITALIAN)) {
      const path = join(folder, `${fileName(name)}-${look}-it.png`);
      await take(browser, { ...options, locale: 'it-IT' }, path, (page) => page.goto(server.url + address));
    }
  }
  await browser.close();
  await server.stop();
}

async function take(
  browser: Browser,
  options: BrowserContextOptions,
  path: string,
  reach: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<unknown>,
): Promise<void> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  await reach(page);
  await page.waitForTimeout(REST);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}

function fileName(state: string): string {
  return kebab(state.replace(/[^\p{L}]+/gu, '-')).toLowerCase();
}

await takeScreenshots();

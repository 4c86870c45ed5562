import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { THEMES, type Theme } from '../core/style/palette.ts';
import { projectRoot } from '../server/project-root.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';

/** A picture that shows what the explorer is: a chain of supply, a path lifted out of it, and who says so. */
const ADDRESS = '/?around=smic&kinds=SUPPLIES,SANCTIONS,DEPENDS_ON,INVESTS_IN,MANUFACTURES';

/**
 * Writes docs/explorer.png and docs/explorer-dark.png for the README, from the running product. An address as the
 * argument is used instead of a server of its own.
 */
async function takeScreenshots(given: string | undefined): Promise<void> {
  const server = given === undefined ? await startServer() : null;
  const browser = await launchBrowser();
  const folder = join(projectRoot(), 'docs');
  await mkdir(folder, { recursive: true });
  for (const theme of THEMES) {
    const file = join(folder, theme === 'light' ? 'explorer.png' : 'explorer-dark.png');
    await takeScreenshot(browser, server?.url ?? given ?? '', theme, file);
    console.log(file);
  }
  await browser.close();
  await server?.stop();
}

async function takeScreenshot(browser: Browser, url: string, theme: Theme, path: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: theme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(new URL(ADDRESS, url).href);
  await page.getByRole('heading', { name: 'SMIC', level: 2 }).waitFor();
  await page.getByRole('button', { name: 'is supplied by' }).first().click();
  await page.locator('#side-content').getByRole('button', { name: /ASML/ }).click();
  await page.getByRole('heading', { name: 'Who says so' }).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path });
  await page.close();
}

await takeScreenshots(process.argv[2]);

import type { Browser, Page } from 'playwright-core';
import type { Shared } from '../../core/report/shared.ts';

/** What a report is made from, and where. */
export interface Workshop {
  shared: Shared;
  /** Of the report alone, empty. */
  folder: string;
  browser: Browser;
}

/** A kind of document that people put views into: makes one as they would, looks at it and says what is there. */
export interface Report {
  name: string;
  /** Throws where the view does not appear as it should. */
  make: (workshop: Workshop) => Promise<string>;
}

const WIDTH = 900;
const WAIT = { timeout: 20_000 };

/** Opens a page whose errors are those of the report, does something with it, and keeps a picture of it. */
export async function lookAt(
  { browser }: Workshop,
  address: string,
  picture: string,
  look: (page: Page) => Promise<string>,
): Promise<string> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, locale: 'en-GB' });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  const seen = await look(page);
  await page.screenshot({ path: picture, fullPage: true });
  await page.close();
  if (complaints.length > 0) throw new Error(`the browser complains: ${complaints.join('; ')}`);
  return seen;
}

/** Waits until every picture of a page is there, and says how many pixels the first has. */
export async function picturesOf(page: Page): Promise<string> {
  await page.waitForFunction(
    () => document.images.length > 0 && [...document.images].every(({ complete }) => complete),
    undefined,
    WAIT,
  );
  const widths = await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth));
  if (widths.some((width) => width < 200)) throw new Error('a picture is broken');
  return `picture ${widths[0]} px wide`;
}

/** Waits until the frame has drawn its picture, and says how high it stands. */
export async function frameOf(page: Page): Promise<string> {
  const frame = page.locator('iframe').first();
  await frame.scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').first().locator('svg[role="img"]:visible').first().waitFor(WAIT);
  const box = await frame.boundingBox();
  if (!box || box.height < 200) throw new Error('the frame has no height');
  return `frame ${Math.round(box.width)}×${Math.round(box.height)}`;
}

import type { Page } from 'playwright-core';

const SETTLE = 600;

/** As text, because what tsx makes of a function can't be sent to a page. */
const RECORD = `
  window.recorder = { times: [], isOn: true };
  requestAnimationFrame(function note(time) {
    recorder.times.push(time);
    if (recorder.isOn) requestAnimationFrame(note);
  });`;
const STOP = 'recorder.isOn = false; recorder.times';

/** Milliseconds between the frames that the page drew while something was done to it. */
export async function framesDuring(page: Page, deed: () => Promise<void>): Promise<number[]> {
  await page.evaluate(RECORD);
  await deed();
  const times = await page.evaluate<number[]>(STOP);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** The longest time for which the page stood still after something was done to it. */
export async function longestPause(page: Page, deed: () => Promise<void>): Promise<number> {
  const frames = await framesDuring(page, async () => {
    await deed();
    await page.waitForTimeout(SETTLE);
  });
  return Math.max(...frames);
}

/** Drags the background to and fro. `from` must be free of actors. */
export async function pan(page: Page, from: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1) {
    await page.mouse.move(from.x + 8 * step, from.y + 4 * step);
    await page.waitForTimeout(16);
  }
  for (let step = 29; step >= 0; step -= 1) {
    await page.mouse.move(from.x + 8 * step, from.y + 4 * step);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** Turns the wheel in and out again over a point. */
export async function zoom(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  for (const turn of [-60, 60]) {
    for (let step = 0; step < 20; step += 1) {
      await page.mouse.wheel(0, turn);
      await page.waitForTimeout(16);
    }
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

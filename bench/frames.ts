import type { Page } from 'playwright-core';

const SETTLE = 600;
const FRAME = 16;

export interface Point {
  x: number;
  y: number;
}

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
export async function pan(page: Page, from: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const step of toAndFro(15)) {
    await page.mouse.move(from.x + 14 * step, from.y - 8 * step);
    await page.waitForTimeout(FRAME);
  }
  await page.mouse.up();
}

/** Turns the wheel in and out again over a point. */
export async function zoom(page: Page, at: Point): Promise<void> {
  await page.mouse.move(at.x, at.y);
  for (const turn of [-80, 80]) {
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, turn);
      await page.waitForTimeout(FRAME);
    }
  }
}

function toAndFro(steps: number): number[] {
  const there = Array.from({ length: steps }, (_, step) => step + 1);
  return [...there, ...there.toReversed()];
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

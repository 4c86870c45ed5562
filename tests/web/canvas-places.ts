import type { Page } from 'playwright-core';
import { decodeAddress } from '../../core/view/address.ts';

interface Point {
  x: number;
  y: number;
}

/** Where an actor is drawn on screen, read from the address: it carries the place of each actor and of the camera. */
export async function placeOf(page: Page, id: string): Promise<Point> {
  const { state } = decodeAddress(new URL(page.url()).search);
  const actor = state.actors.find((candidate) => candidate.id === id);
  const box = await page.locator('#canvas').boundingBox();
  if (!actor || !state.camera || !box) throw new Error(`${id} is not in the picture of ${page.url()}`);
  const { x, y, zoom } = state.camera;
  return {
    x: box.x + box.width / 2 + ((actor.x ?? 0) - x) * zoom,
    y: box.y + box.height / 2 + ((actor.y ?? 0) - y) * zoom,
  };
}

/** Longer than the address waits before it is written once the camera is at rest. */
const QUIET = 250;
const GLANCE = 50;

/** Waits until the page is at rest: nothing under way, the camera still, the picture written down in the address. */
export async function atRest(page: Page): Promise<void> {
  const busy = page.locator('#canvas[data-moving], .progress');
  let before = '';
  let quiet = 0;
  while (quiet < QUIET) {
    await page.waitForTimeout(GLANCE);
    const isQuiet = page.url() === before && before.includes('look=') && (await busy.count()) === 0;
    quiet = isQuiet ? quiet + GLANCE : 0;
    before = page.url();
  }
}

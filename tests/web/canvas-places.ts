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

/** Waits until the address has stopped changing: the camera is at rest and the picture is written down. */
export async function atRest(page: Page): Promise<void> {
  let before = '';
  while (before !== page.url() || !page.url().includes('look=')) {
    before = page.url();
    await page.waitForTimeout(500);
  }
}

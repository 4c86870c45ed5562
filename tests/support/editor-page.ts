import type { Page } from 'playwright-core';
import { atRest } from '../web/canvas-places.ts';
import { EDIT_TOKEN } from './editing.ts';
import type { Explorer } from './explorer.ts';

/** Says by which token, and under which name, one edits in a page. */
export async function begin(page: Page, name: string, token = EDIT_TOKEN): Promise<void> {
  await page.locator('#canvas').focus();
  await page.keyboard.press('Shift+E');
  await page.getByLabel('Token').fill(token);
  await page.getByLabel('Your name').fill(name);
  await page.keyboard.press('Enter');
}

/** A page of its own at an address of the explorer, in which somebody edits; whoever asks for it closes it. */
export async function editorPage(explorer: Explorer, address: string, name: string): Promise<Page> {
  const page = await explorer.browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await page.goto(explorer.url + address);
  await atRest(page);
  await begin(page, name);
  await page.getByText(`Editing as ${name}`).waitFor();
  return page;
}

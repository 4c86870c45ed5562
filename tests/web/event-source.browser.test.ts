import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { dozen } from '../support/dozen.ts';
import { CHANGES } from '../support/event-reader.ts';
import { serve } from '../support/serve.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let browser: Browser;
let opened: TestStore;
beforeAll(async () => {
  [browser, opened] = await Promise.all([launchBrowser(), openSqlite()]);
  await loadDozen(opened.store);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await opened?.remove();
});

async function tag(tag: string): Promise<void> {
  const actors = dozen.actors.filter(({ id }) => id === 'lito').map((actor) => ({ ...actor, tags: [tag] }));
  await opened.store.load({ actors, links: [], sources: [] });
}

test("a browser's EventSource comes back by itself after a restart and hears each change once", async () => {
  const first = await serve(opened.store);
  const page = await browser.newPage();
  await page.goto(`${first.url}/healthz`);
  await page.evaluate(
    (query) =>
      new Promise((resolve) => {
        const source = new EventSource(`/graphql?query=${encodeURIComponent(query)}`);
        const told: string[] = [];
        Object.assign(globalThis, { told });
        source.addEventListener('next', (event) => told.push(event.lastEventId));
        source.addEventListener('open', resolve);
      }),
    CHANGES,
  );
  const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  const until = (count: number) =>
    page.waitForFunction((many) => (globalThis as unknown as { told: string[] }).told.length >= many, count);
  await tag('one');
  await until(1);
  await first.stop();
  await tag('two');
  const second = await serve(opened.store, {}, Number(new URL(first.url).port));
  await tag('three');
  await until(3);
  await tag('four');
  await until(4);
  expect((await told()).map((id) => id.split('-')[1])).toEqual(['1', '2', '3', '4']);
  await page.close();
  await second.stop();
}, 60_000);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Shared } from '../../core/report/shared.ts';
import { markdownPage, plainPage, strictPage } from '../../scripts/reports/pages.ts';
import { saveReportView } from '../../scripts/reports/report-view.ts';
import { launchBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Where a notebook and a paper need tools of their own, `npm run reports` makes them. */
let server: TestServer;
let browser: Browser;
let shared: Shared;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: await freePort() }), launchBrowser()]);
  shared = await saveReportView(server.url);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test.each([
  { ...plainPage, seen: /^frame 884×\d{3,4}$/ },
  { ...strictPage, seen: /^frame 884×\d{3,4}, by the element$/ },
  { ...markdownPage, seen: /^picture \d{3,4} px wide, described$/ },
])(
  'a view appears in a $name',
  async ({ make, seen }) => {
    const folder = await mkdtemp(join(tmpdir(), 'chokepoint-report-'));
    expect(await make({ shared, folder, browser })).toMatch(seen);
    await rm(folder, { recursive: true });
  },
  90_000,
);

import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { USUAL_LOOK } from '../../core/figure/look.ts';
import { USUAL_EMBED } from '../../core/report/embed-look.ts';
import type { Shared } from '../../core/report/shared.ts';
import { projectRoot } from '../../server/project-root.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { startServer } from '../../tests/support/server.ts';
import { notebook, paper } from './documents.ts';
import { markdownPage, plainPage, strictPage } from './pages.ts';
import type { Report } from './report.ts';

/**
 * Makes the documents in which views are published, as people would from the snippets of "Use in a report", looks at each
 * in a browser and keeps them under reports/. Ends with 1 where a view does not appear. `npm run reports -- NAME…` makes
 * those whose names contain one of the words. Needs a browser, pdflatex and bibtex, and jupyter (or JUPYTER) with nbconvert.
 */
const REPORTS: readonly Report[] = [plainPage, strictPage, markdownPage, notebook, paper];
const FOLDER = join(projectRoot(), 'reports');

const words = process.argv.slice(2);
const wanted = REPORTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const server = await startServer(undefined, await freePort());
const browser = await launchBrowser();
const shared = await saveView(server.url);
for (const report of wanted) {
  const folder = join(FOLDER, report.name.replaceAll(' ', '-').toLowerCase());
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    console.log(`✓ ${report.name}: ${await report.make({ shared, folder, browser })}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`✗ ${report.name}: ${(error as Error).message}`);
  }
}
await browser.close();
await server.stop();

/** A frozen view, as a report should cite. */
async function saveView(publicUrl: string): Promise<Shared> {
  const query = `mutation($input: SaveViewInput!) {
    saveView(input: $input) { id title altText citation(style: BIBTEX) } }`;
  const actors = [
    'bytedance',
    'nvidia',
    'tsmc',
    'h20',
    'h200',
    'huawei',
    'china',
    'miit',
    'bis',
    'united-states',
  ];
  const input = {
    title: 'ByteDance between Beijing & Washington',
    note: 'Who supplies it, who convenes it, who restricts it.',
    mode: 'FROZEN',
    author: 'Rossi, Maria',
    state: { actors: actors.map((id) => ({ id })) },
  };
  const answer = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { saveView: view } = (await answer.json()).data;
  return { publicUrl, ...view, look: USUAL_LOOK, embedLook: USUAL_EMBED, height: 700 };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startServer } from '../../tests/support/server.ts';
import { notebook, paper } from './documents.ts';
import { markdownPage, plainPage, strictPage } from './pages.ts';
import type { Report } from './report.ts';
import { saveReportView } from './report-view.ts';

/**
 * Makes the documents in which views are published, as people would from the snippets of "Use in a report", looks at each
 * in a browser and keeps them under reports/. Ends with 1 where a view does not appear. `npm run reports -- NAME…` makes
 * those whose names contain one of the words. Needs a browser, pdflatex and bibtex, and jupyter (or JUPYTER) with nbconvert.
 */
const REPORTS: readonly Report[] = [plainPage, strictPage, markdownPage, notebook, paper];
const FOLDER = join(projectRoot(), 'reports');

const words = process.argv.slice(2);
const wanted = REPORTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const server = await startServer({ port: await freePort() });
const browser = await launchBrowser();
const shared = await saveReportView(server.url);
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

import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { importEngine } from '../../graph-seed/import/engine.ts';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { EDIT_TOKEN } from '../support/editing.ts';
import { importRuns, uploadFolder } from '../support/import-server.ts';
import { type Served, serve } from '../support/serve.ts';
import { soon } from '../support/soon.ts';
import { loadShipped, openSqlite, type TestStore } from '../support/stores.ts';

const WEB = join('dist', 'web');
const ACTORS = `id,name,kind,country,website
acme-fab,Acme Foundry,Company,US,https://acme.example/
nvidia-corp,NVIDIA Corporation,Company,US,https://www.nvidia.com/
delta-lith,Delta Lithography,Company,NL,not an address
`;
const LINKS = `from,to,kind,since,source title,source url,publisher
acme-fab,nvidia-corp,SUPPLIES,2023-05,Annual report,https://acme.example/report,Acme
`;

const GRAPH = '<graphml><graph><node id="one"/><node id="two"/></graph></graphml>';

let opened: TestStore;
let uploads: Awaited<ReturnType<typeof uploadFolder>>;
let served: Served;
let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  [opened, uploads, browser] = await Promise.all([openSqlite(), uploadFolder(), launchBrowser()]);
  await loadShipped(opened.store);
  const imports = importRuns(opened.store, uploads.folder, importEngine);
  served = await serve(opened.store, { webFolder: WEB, editToken: EDIT_TOKEN, imports });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
  await opened.remove();
  await uploads.remove();
});
beforeEach(async () => {
  complaints = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

async function begin(): Promise<void> {
  await page.goto(`${served.url}/import`);
  await page.getByLabel('Token').fill(EDIT_TOKEN);
  await page.getByLabel('Your name').fill('Ada Rossi');
  await button('Begin').click();
  await button('Choose files').waitFor();
}

/** As one drops files from the desktop. */
async function drop(files: Record<string, string>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer });
}

test('a wrong token is told; the right one stays while the tab does', async () => {
  await page.goto(`${served.url}/import`);
  await page.getByLabel('Token').fill('something else altogether');
  await page.getByLabel('Your name').fill('Ada Rossi');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('not the token').waitFor();
  await page.getByLabel('Token').fill(EDIT_TOKEN);
  await page.keyboard.press('Enter');
  await button('Choose files').waitFor();
  await page.reload();
  await page.getByText('Ada Rossi').waitFor();
  await button('Leave').click();
  await page.getByLabel('Token').waitFor();
}, 60_000);

test('files are checked, decided upon, loaded, looked at in the explorer, and removed', async () => {
  await begin();
  await drop({ 'Acme 2024.csv': ACTORS, 'links.csv': LINKS });
  await soon(async () => expect(await page.getByLabel('Name of the import').inputValue()).toBe('acme-2024'));
  await button('Check first').click();
  await heading('acme-2024: checked, nothing is written yet').waitFor();
  const problems = page.getByRole('table', { name: '1 row is wrong' });
  await soon(async () =>
    expect(await problems.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      'Acme 2024.csv',
      '4',
      expect.stringContaining('is not a web address'),
    ]),
  );
  expect(await opened.store.actorsById(['acme-fab'])).toEqual([]);
  await page.getByRole('group', { name: 'Is NVIDIA Corporation the same actor?' }).getByLabel('Same').check();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    button('Download the whole report').click(),
  ]);
  expect(saved.suggestedFilename()).toBe('acme-2024-report.jsonl');
  // What was checked is what is loaded: another file is checked first.
  await drop({ 'more.csv': ACTORS.replaceAll('acme', 'more') });
  await page.getByText('are no longer those that were checked').waitFor();
  expect(await button(/^Load$/).count()).toBe(0);
  await button('Remove more.csv').click();
  await button('Check first').click();
  await page.getByRole('group', { name: 'Is NVIDIA Corporation the same actor?' }).getByLabel('Same').check();
  await button(/^Load$/).click();
  await heading('acme-2024: loaded').waitFor();
  expect((await opened.store.actorsById(['nvidia-corp', 'acme-fab'])).map(({ id }) => id)).toEqual([
    'acme-fab',
  ]);
  const row = page.getByRole('row', { name: /acme-2024/ });
  await soon(async () =>
    expect((await row.getByRole('cell').allTextContents()).slice(1, 5)).toEqual(['Ada Rossi', '1', '1', '1']),
  );

  await page.getByRole('link', { name: 'Show in the explorer', exact: true }).click();
  await page.getByText('2 actors, 1 link').waitFor();
  await button(/^Table$/).click();
  await page
    .getByRole('region', { name: 'Table of what is shown' })
    .getByRole('row', { name: /^Acme Foundry/ })
    .waitFor();
  // A file of it says whose rows they are, and no licence that is not theirs.
  await button('Export').click();
  await page.getByRole('radio', { name: /^JSON/ }).check();
  const [picture] = await Promise.all([page.waitForEvent('download'), button('Download').click()]);
  const { dataset } = JSON.parse(await readFile(await picture.path(), 'utf8'));
  expect(dataset).toEqual({ version: expect.stringMatching(/^[^+]+ \+ acme-2024$/), licence: '' });

  await page.goto(`${served.url}/import`);
  await button('Remove acme-2024').click();
  await page.keyboard.press('Escape');
  // Closed, its role is gone a moment before the page has heard of it.
  await soon(async () => expect(await page.locator('dialog').count()).toBe(0));
  await soon(async () =>
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Remove acme-2024',
    ),
  );
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await heading('acme-2024: removed').waitFor();
  await page.getByText('None yet.').waitFor();
  expect(await opened.store.actorsById(['acme-fab'])).toEqual([]);
}, 120_000);

test('what one has checked is what one loads, also where another one sends a file of that name meanwhile', async () => {
  const file = (id: string) => ({ 'export.csv': `id,name,kind\n${id},${id} works,Company\n` });
  const isChecked = () => heading('export: checked, nothing is written yet').waitFor();
  await begin();
  await drop(file('of-ada'));
  await button('Check first').click();
  await isChecked();
  const ofAda = page;
  page = await page.context().newPage();
  await begin();
  await drop(file('of-bob'));
  await button('Check first').click();
  await isChecked();
  const ofBob = page;
  page = ofAda;
  await button(/^Load$/).click();
  await page.getByRole('alert').getByText('has sent other files under it').waitFor();
  await button('Check first').click();
  await isChecked();
  await button(/^Load$/).click();
  await heading('export: loaded').waitFor();
  expect(await opened.store.actorsById(['of-ada', 'of-bob'])).toMatchObject([{ id: 'of-ada' }]);
  await ofBob.close();
}, 60_000);

test('a file that was changed since it was chosen is not checked as it was, but to be chosen again', async () => {
  const path = join(uploads.folder, '..', 'edited.csv');
  /** Browsers tell by the second when a file was changed. */
  const write = async (name: string, second: number) => {
    await writeFile(path, `id,name,kind\nedited-one,${name},Company\n`);
    await utimes(path, second, second);
  };
  const choose = () => page.locator('input[type=file]').setInputFiles(path);
  await begin();
  await write('Wrnog', 1_000_000_000);
  await choose();
  await button('Check first').click();
  await heading('edited: checked, nothing is written yet').waitFor();
  await write('Right', 1_000_000_060);
  await button('Check first').click();
  await page.getByRole('alert').getByText('changed or moved since it was chosen').waitFor();
  await choose();
  await button('Check first').click();
  await button(/^Load$/).click();
  await heading('edited: loaded').waitFor();
  expect(await opened.store.actorsById(['edited-one'])).toMatchObject([{ names: [{ text: 'Right' }] }]);
}, 60_000);

test('strictly, a wrong row bars the way, and the keys go all of it', async () => {
  await begin();
  await drop({ 'strict.csv': ACTORS });
  await page.getByLabel('Load nothing if a single row or file is wrong').focus();
  await page.keyboard.press('Space');
  await button('Check first').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is loaded as long as a row or a file is wrong.').waitFor();
  await soon(async () =>
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^strict: checked/),
  );
  await soon(async () => expect(await button(/^Load$/).getAttribute('aria-disabled')).toBe('true'));
  // Nor after the page was loaded again.
  await page.reload();
  await page.getByText('Nothing is loaded as long as a row or a file is wrong.').waitFor();
  expect(await button(/^Load$/).getAttribute('aria-disabled')).toBe('true');
  expect(await page.getByLabel('Load nothing if a single row or file is wrong').isChecked()).toBe(true);
}, 60_000);

test('a file that can’t be read is told beside the others, and strictly bars the way too', async () => {
  await begin();
  await drop({ 'good.csv': 'id,name,kind\ngood-one,Good One,Company\n', 'book.xlsx': 'PK\u0003\u0004' });
  await button('Check first').click();
  await heading('good: checked, nothing is written yet').waitFor();
  await page.getByText('book.xlsx: is a zip archive, as workbooks of Excel are.').waitFor();
  await page.getByText('good.csv: CSV, 1 row').waitFor();
  await page.getByLabel('Load nothing if a single row or file is wrong').check();
  await button('Check first').click();
  await page.getByText('Nothing is loaded as long as a row or a file is wrong.').waitFor();
  expect(await button(/^Load$/).getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Load nothing if a single row or file is wrong').uncheck();
  await button('Check first').click();
  await button(/^Load$/).click();
  await heading('good: loaded').waitFor();
  expect(await opened.store.actorsById(['good-one'])).toHaveLength(1);
}, 60_000);

test('a server that is asked too much is asked later, one that fails is told, and what was not to begin is stopped', async () => {
  await begin();
  const sent: string[] = [];
  const answers = [
    { status: 429, headers: { 'retry-after': '1' }, code: 'LIMIT_EXCEEDED' },
    { status: 500, headers: {}, code: 'INTERNAL_SERVER_ERROR' },
  ];
  await page.route('**/graphql', async (route) => {
    const [, name = ''] = /(?:query|mutation) (\w+)/.exec(route.request().postData() ?? '') ?? [];
    sent.push(name);
    const answer = name === 'ImportProgress' ? answers.shift() : undefined;
    if (!answer) return route.continue();
    const errors = [{ message: 'no', extensions: { code: answer.code } }];
    return route.fulfill({ status: answer.status, headers: answer.headers, json: { errors } });
  });
  await drop({ 'asked.csv': ACTORS });
  await button('Check first').click();
  await page.getByText('The server does not answer. Asking again…').waitFor();
  await page.getByRole('alert').getByText('Something went wrong on the server').waitFor();
  await button('Try again').click();
  await heading('asked: checked, nothing is written yet').waitFor();

  const held: (() => void)[] = [];
  await page.route('**/graphql', async (route) => {
    if (!/mutation StartImport/.test(route.request().postData() ?? '')) return route.fallback();
    await new Promise<void>((resolve) => held.push(resolve));
    return route.fallback();
  });
  await button(/^Load$/).click();
  await soon(async () => expect(held).toHaveLength(1));
  await button('Cancel').click();
  held[0]?.();
  await soon(async () => expect(sent).toContain('CancelImport'));
  await heading(/^asked: (?:stopped|loaded)$/).waitFor();
}, 60_000);

test('it fits a small screen in Italian, in the dark, and has nothing that axe finds wrong', async () => {
  await begin();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${served.url}/import?lang=it`);
  await drop({ 'acme.csv': `${ACTORS}epsilon,Epsilon,Compnay,IT,\n`, 'g.graphml': GRAPH });
  await button('Controlla prima').click();
  await heading('acme: controllata, ancora nulla di scritto').waitFor();
  await page.getByText('Hanno lo stesso nome').waitFor();
  await page.getByText('Sito web (website): «not an address» non è un indirizzo web').waitFor();
  await page.getByText('Tipo (kind): «Compnay» non è uno dei tipi che ci sono; forse Company?').waitFor();
  const problems = page.getByRole('table', { name: '4 righe sono sbagliate' });
  await problems.getByRole('cell', { name: '1, nodo one', exact: true }).waitFor();
  await problems.getByRole('cell', { name: '1, nodo two', exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
}, 60_000);

test('where nothing can be imported the page says so, and what to do', async () => {
  const closed = await serve(opened.store, { webFolder: WEB });
  await page.goto(`${closed.url}/import`);
  await page.getByText('This server takes no imports.').waitFor();
  await page.getByText('EDIT_TOKEN').waitFor();
  expect(await page.getByLabel('Token').count()).toBe(0);
  await closed.stop();
}, 60_000);

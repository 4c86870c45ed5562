import { expect, test } from '@jest/globals';
import { everyLink } from '../../server/store/filters.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';
import { atRest } from './canvas-places.ts';

let opened: TestStore | null = null;
// A stream that is cut is a complaint of the browser's.
const explorer = new Explorer({
  networkIsCut: true,
  open: async () => {
    opened = await openSqlite();
    return opened;
  },
});

test('what could not be asked for again when it was heard of is with what is heard next', async () => {
  const { page } = explorer;
  const store = opened?.store;
  await page.goto(`${explorer.url}/?around=asml`);
  await atRest(page);
  const [asml] = (await store?.actorsById(['asml'])) ?? [];
  const [link] = (await store?.linksAmong(['asml', 'tsmc'], everyLink)) ?? [];
  if (!asml || !link) throw new Error('ASML or its link with TSMC is missing');
  const tag = (text: string) => store?.load({ actors: [{ ...asml, tags: [text] }], links: [], sources: [] });
  await tag('heard');
  await page.getByText('heard', { exact: true }).waitFor();

  let failed = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('DrawnAgain')) return route.fallback();
    failed += 1;
    return route.fulfill({ json: { errors: [{ message: 'away', extensions: { code: 'UNAVAILABLE' } }] } });
  });
  const showing = () => page.locator('.showing').textContent();
  const before = await showing();
  await store?.retractLinks(new Map([[link.id, { on: '2026-11-26', reason: { en: 'It was wrong.' } }]]));
  await soon(() => expect(failed).toBeGreaterThan(0));
  await page.unroute('**/graphql');
  await tag('heard next');
  await page.getByText('heard next', { exact: true }).waitFor();
  await soon(async () => expect(await showing()).not.toBe(before));
  await store?.load({ actors: [], links: [link], sources: [] });
}, 60_000);

test('an open page follows what others change in what it shows, and nothing of it is a step', async () => {
  const { page } = explorer;
  const store = opened?.store;
  await page.goto(`${explorer.url}/?around=asml`);
  await atRest(page);
  await page.getByRole('heading', { name: 'ASML', level: 2 }).waitFor();
  const undo = page.getByRole('button', { name: 'Undo' });
  const couldUndo = await undo.isEnabled();

  const [asml] = (await store?.actorsById(['asml'])) ?? [];
  if (!asml) throw new Error('ASML is missing');
  await store?.load({ actors: [{ ...asml, tags: ['told-just-now'] }], links: [], sources: [] });
  await page.getByText('told-just-now').waitFor();

  const showing = () => page.locator('.showing').textContent();
  const before = await showing();
  const [link] = (await store?.linksAmong(['asml', 'tsmc'], everyLink)) ?? [];
  await store?.retractLinks(
    new Map([[link?.id ?? '', { on: '2026-11-26', reason: { en: 'It was wrong.' } }]]),
  );
  await soon(async () => expect(await showing()).not.toBe(before));
  await store?.load({ actors: [], links: link ? [link] : [], sources: [] });
  await soon(async () => expect(await showing()).toBe(before));
  expect(await undo.isEnabled()).toBe(couldUndo);
}, 60_000);

test('while nothing can be heard of others, the reader is told', async () => {
  const { page } = explorer;
  await page.goto(`${explorer.url}/?around=asml`);
  await atRest(page);
  const isStream = (headers: Record<string, string>) => headers.accept === 'text/event-stream';
  await page.route('**/graphql', (route) =>
    isStream(route.request().headers()) ? route.abort() : route.fallback(),
  );
  // What is wanted changes, so it is asked for anew.
  await page.goto(`${explorer.url}/?around=tsmc`);
  const told = page.getByText('What others change is not shown at the moment');
  await told.waitFor();
  await page.unroute('**/graphql');
  await told.waitFor({ state: 'detached' });
}, 60_000);

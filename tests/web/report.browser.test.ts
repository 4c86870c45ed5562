import { beforeEach, expect, test } from '@jest/globals';
import { everyLink } from '../../server/store/filters.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore | null = null;
const explorer = new Explorer({
  open: async () => {
    opened = await openSqlite();
    return opened;
  },
});

/** Two actors, and all links between them. */
const PAIR = '/?v=1&a=asml:-200:0,tsmc:200:0';

const page = () => explorer.page;
const button = (name: string | RegExp) => page().getByRole('button', { name });
const radio = (name: string) => page().getByRole('radio', { name, exact: true });
const code = () => page().locator('.copies textarea');

/** The figure that is shown: its width and the colour of its paper. */
async function preview(): Promise<{ width: number; paper: string }> {
  await page().locator('.report-preview[aria-busy="false"] img').waitFor();
  return page()
    .locator('.report-preview img')
    .evaluate(async (element) => {
      const image = element as HTMLImageElement;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const paper = canvas?.getImageData(4, 4, 1, 1).data.slice(0, 3) ?? [];
      return { width: image.naturalWidth, paper: [...paper].join() };
    });
}

async function saveView(title: string, mode: string, address = PAIR): Promise<string> {
  await page().goto(explorer.url + address);
  await button('Use in a report').click();
  await page().getByRole('textbox', { name: 'Title' }).fill(title);
  await page().getByRole('radio', { name: mode }).check();
  await button('Save and get the code').click();
  await code().waitFor();
  return (await page().locator('.report-address a').getAttribute('href')) ?? '';
}

beforeEach(() => page().context().grantPermissions(['clipboard-read', 'clipboard-write']));

test('the focus goes to the title, not to what scrolls round it', async () => {
  await page().goto(explorer.url + PAIR);
  await button('Use in a report').focus();
  await page().keyboard.press('Enter');
  await page()
    .getByRole('textbox', { name: 'Title' })
    .and(page().locator(':focus'))
    .waitFor({ timeout: 10_000 });
});

test('a curated view is titled in the language of its picture, whatever that of the page', async () => {
  await page().goto(`${explorer.url}/v/open-models#report`);
  const title = page().getByRole('textbox', { name: 'Title' });
  await title.waitFor();
  await page().getByText('This view was saved before.').waitFor();
  await radio('Italian').check();
  await soon(async () => expect(await title.inputValue()).toBe('I modelli aperti e i chip su cui girano'));
  await page().getByText('This view was saved before.').waitFor();
});

test('spaces between the words of a saved title can be typed, and one of spaces alone is not saved', async () => {
  await page().goto(`${explorer.url}/v/open-models#report`);
  const title = page().getByRole('textbox', { name: 'Title' });
  await title.waitFor();
  await page().getByText('This view was saved before.').waitFor();
  await preview();
  await title.press('End');
  await title.pressSequentially(' of 2026');
  await soon(async () =>
    expect(await title.inputValue()).toBe('Open models and the chips they run on of 2026'),
  );
  await title.fill('   ');
  const asked: string[] = [];
  page().on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
  await title.press('Enter');
  await page().getByText('A view needs a title.').waitFor();
  await soon(async () => expect(await page().getByRole('alert').count()).toBe(0));
  expect(asked).toEqual([]);
}, 60_000);

test('what is drawn in the dialog is saved, although Back changes the picture behind it', async () => {
  await page().goto(`${explorer.url}/?v=1&a=asml:-200:0,tsmc:200:0,umc:0:200`);
  await page()
    .getByText(/^3 actors, /)
    .waitFor();
  await page().locator('#canvas').focus();
  await page().keyboard.press('Control+a');
  await page().keyboard.press('Delete');
  await page().getByRole('heading', { name: 'Start with a question' }).waitFor();
  await page().goBack();
  await page()
    .getByText(/^3 actors, /)
    .waitFor();
  await button('Use in a report').click();
  await preview();
  await page().goForward();
  await soon(() => expect(new URL(page().url()).search).not.toContain('umc'));
  await button('Save and get the code').click();
  await code().waitFor();
  const path = (await page().locator('.report-address a').getAttribute('href')) ?? '';
  const saved = await (await fetch(`${explorer.url}/view/${path.slice('/v/'.length)}.json`)).json();
  expect(saved.actors.map(({ id }: { id: string }) => id).toSorted()).toEqual(['asml', 'tsmc', 'umc']);
}, 60_000);

test('what is typed while it is being saved is not what was saved', async () => {
  await page().goto(explorer.url + PAIR);
  await button('Use in a report').click();
  const title = page().getByRole('textbox', { name: 'Title' });
  await title.fill('Before');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page().route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('saveView')) await held;
    await route.continue();
  });
  await title.press('Enter');
  await button('Saving…').waitFor();
  await title.fill('After');
  release();
  await page().getByRole('heading', { name: 'Before' }).waitFor();
  await button('Back to the choices').press('Enter');
  await title.and(page().locator(':focus')).waitFor();
  await soon(async () => expect(await title.inputValue()).toBe('Before'));
}, 60_000);

test('a picture is looked at, saved and taken away as code, files and words', async () => {
  await page().goto(explorer.url + PAIR);
  await button('Use in a report').click();
  const title = page().getByRole('textbox', { name: 'Title' });
  await soon(async () => expect(await title.inputValue()).toBe('ASML and TSMC'));
  expect(await preview()).toEqual({ width: 960, paper: '251,250,247' });

  await title.fill('');
  await page().getByText('A view needs a title.').waitFor();
  await title.fill('Who lights "Taiwan" </textarea>');
  await page()
    .getByRole('radio', { name: /^Frozen/ })
    .check();
  await radio('Dark').check();
  await radio('Square').check();
  await radio('Italian').check();
  await page().getByText('1 080 × 1 080 pixels'.replaceAll(' 0', '\u202f0')).waitFor();
  expect(await preview()).toEqual({ width: 1080, paper: '20,23,27' });

  const failure = { message: 'away', extensions: { code: 'UNAVAILABLE' } };
  await page().route('**/graphql', (route) => route.fulfill({ json: { errors: [failure] } }), { times: 1 });
  await button('Save and get the code').click();
  await page().getByRole('alert').getByText('The database cannot be reached.').waitFor();
  await button('Save and get the code').click();
  await code().waitFor();
  const path = (await page().locator('.report-address a').getAttribute('href')) ?? '';
  const id = path.slice('/v/'.length);
  await page()
    .getByRole('radio', { name: /^Image/ })
    .check();
  await button('Copy').and(page().locator('.primary-button')).click();
  await button('Copied').waitFor();
  const copied = await page().evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code().inputValue());
  const image = await page().evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const { src = '', alt = '' } = body.querySelector('img') ?? {};
    return { src, alt, elements: body.querySelectorAll('*').length };
  }, copied);
  expect(image.src).toBe(`http://127.0.0.1/view/${id}.svg?w=540&h=540&scale=2&theme=dark&lang=it`);
  expect(image.alt).toContain('Who lights "Taiwan" </textarea>');
  expect(image.alt).toContain('legam');
  expect(image.elements).toBe(2);
  for (const [name, text] of [
    ['Frame', `/embed/${id}?theme=dark&amp;lang=it`],
    ['BibTeX', `@misc{chokepoint-${id},`],
    ['CSL-JSON', `"id": "chokepoint-${id}"`],
    ['Sources', `/v/${id}\n\n1. `],
  ] as const) {
    await page()
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .check();
    await soon(async () => expect(await code().inputValue()).toContain(text));
  }

  await button('Back to the choices').click();
  await radio('Print').check();
  await button('Get the code').click();
  await code().waitFor();
  await soon(async () => expect(await page().locator('.report-address a').getAttribute('href')).toBe(path));
  const files = await page()
    .getByRole('region', { name: 'Files' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href') ?? '']));
  expect(files).toContainEqual([
    'PNG 3×',
    `/view/${id}.png?w=540&h=540&scale=3&theme=print&lang=it&download=1`,
  ]);
  expect(Object.fromEntries(files)['HTML page']).toBe(`/view/${id}.html?theme=light&lang=it&download=1`);
  const types = await Promise.all(
    files.map(async ([, href]) => {
      const answer = await fetch(explorer.url + href);
      return [answer.status, answer.headers.get('content-type')?.split(';')[0]].join(' ');
    }),
  );
  expect(types).toEqual([
    '200 image/svg+xml',
    ...Array.from({ length: 4 }, () => '200 image/png'),
    ...['200 application/pdf', '200 text/html', '200 text/csv', '200 text/csv', '200 application/json'],
  ]);
}, 60_000);

test('a saved view is not saved again, and says of when its data is', async () => {
  const frozen = await saveView('Frozen pair', 'Frozen');
  const live = await saveView('Live pair', 'Live');
  const { store } = opened ?? {};
  const [link] = (await store?.linksAmong(['asml', 'tsmc'], everyLink)) ?? [];
  await store?.retractLinks(
    new Map([[link?.id ?? '', { on: '2026-11-26', reason: { en: 'It was wrong.' } }]]),
  );

  const links = async () => (await page().locator('.showing').textContent())?.replace(/^.*, /, '');
  await page().goto(explorer.url + frozen);
  await page()
    .getByText(/^Frozen: the data of/)
    .waitFor();
  const before = await links();
  await button('Use in a report').click();
  await soon(async () => expect(await page().getByRole('textbox', { name: 'Title' }).count()).toBe(0));
  await button('Get the code').click();
  await soon(async () => expect(await page().locator('.report-address a').getAttribute('href')).toBe(frozen));
  await page().keyboard.press('Escape');
  await button('Go on with today’s data').click();
  await page()
    .locator('.showing')
    .filter({ hasNotText: before ?? '' })
    .waitFor();
  const now = await links();
  expect(page().url()).not.toContain('/v/');
  await button('Undo').click();
  await page()
    .getByText(/^Frozen: the data of/)
    .waitFor();
  expect(await links()).toBe(before);

  await page().goto(explorer.url + live);
  await page()
    .getByText(/^The data changed on/)
    .waitFor();
  expect(await links()).toBe(now);
  await page().getByRole('link', { name: 'as saved' }).click();
  await page()
    .getByText(/^As saved: the data of/)
    .waitFor();
  expect(await links()).toBe(before);
  await page().waitForURL((url) => url.search.includes('as=saved'));
}, 60_000);

test('in Italian and on a narrow screen it is a sheet within which everything can be reached', async () => {
  await page().setViewportSize({ width: 390, height: 844 });
  await page().goto(explorer.url + PAIR);
  await page().getByRole('button', { name: 'IT', exact: true }).click();
  await button('Usa in un rapporto').click();
  await preview();
  const dialog = page().getByRole('dialog', { name: 'Usa in un rapporto' });
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await page()
    .getByRole('radio', { name: /^Congelata/ })
    .check();
  await button('Salva e prendi il codice').click();
  await code().waitFor();
  await page().getByRole('link', { name: 'PNG 2×' }).scrollIntoViewIfNeeded();
  const { wide, low } = await dialog.evaluate((sheet) => ({
    wide: sheet.scrollWidth - sheet.clientWidth,
    low: [...sheet.querySelectorAll('button, .small-button, label')].filter(
      (target) => target.getBoundingClientRect().height < 44,
    ).length,
  }));
  expect(wide).toBe(0);
  expect(low).toBe(0);
}, 60_000);

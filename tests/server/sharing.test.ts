import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { readPng } from '../support/read-png.ts';
import { bytesOf } from '../support/saved-view.ts';
import { storeWith } from '../support/store-with.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';
import { elementsOf } from '../support/well-formed.ts';

const SHELL = `<!doctype html><html><head>
    <title>Chokepoint</title>
    <meta name="description" content="Who supplies whom." /></head>
  <body><div id="app"></div><noscript>No scripts.</noscript></body></html>`;
const NASTY = `</title><script>alert("x")</script> & 'quotes' $& \u05e9\u05dc\u05d5\u05dd`;

let opened: TestStore;
let folder: string;
let app: ReturnType<typeof testApp>;
let live: string;
let nasty: string;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-web-'));
  await writeFile(join(folder, 'index.html'), SHELL);
  await writeFile(join(folder, 'embed.html'), '<html lang="en"><!--body--></html>');
  app = testApp(opened.store, { webFolder: folder });
  live = await save({ title: 'The chain', author: 'Rossi, Maria' });
  nasty = await save({ title: NASTY, mode: 'FROZEN' });
});
afterAll(async () => {
  await opened.remove();
  await rm(folder, { recursive: true });
});

async function save(input: object): Promise<string> {
  const state = { actors: [{ id: 'lito' }, { id: 'forno' }] };
  const { saveView } = (await dataOf(
    app,
    'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }',
    { input: { state, ...input } },
  )) as unknown as { saveView: { id: string } };
  return saveView.id;
}

/** The value of an attribute in the element that has another one, unescaped. */
function attribute(page: string, having: string, name: string): string | undefined {
  const element = page.match(/<[^>]+>/g)?.find((one) => one.includes(having));
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(element ?? '') ?? [];
  return value
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('the page of a view', () => {
  test('says what it shows to those who only preview the link, and to those without scripts', async () => {
    const answer = await app.request(`/v/${live}`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('<title>The chain · Chokepoint</title>');
    expect(page).not.toContain('Who supplies whom.');
    const words = attribute(page, 'name="description"', 'content');
    expect(words).toMatch(/^The chain\. Graph of 2 actors and 1 link,/);
    expect(attribute(page, 'property="og:image"', 'content')).toBe(`http://test/view/${live}.png?kind=og`);
    expect(attribute(page, 'property="og:image:alt"', 'content')).toBe(words);
    expect(attribute(page, 'property="og:url"', 'content')).toBe(`http://test/v/${live}`);
    expect(attribute(page, 'name="twitter:card"', 'content')).toBe('summary_large_image');
    expect(attribute(page, '<img', 'src')).toBe(`http://test/view/${live}.svg`);
    expect(page).toContain('<div id="app">');
  });

  test('leads to oEmbed in both forms, which answer', async () => {
    const page = await (await app.request(`/v/${live}`)).text();
    for (const type of ['json', 'xml']) {
      const address = attribute(
        page,
        `type="${type === 'json' ? 'application' : 'text'}/${type}+oembed"`,
        'href',
      );
      const answer = await app.request(address ?? '');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
    }
  });

  test('speaks Italian to Italians, and keeps to the data of the day of saving where asked', async () => {
    const page = await (await app.request(`/v/${live}?as=saved&lang=it`)).text();
    expect(attribute(page, 'name="description"', 'content')).toContain('Grafo di 2 attori');
    expect(attribute(page, 'property="og:url"', 'content')).toBe(`http://test/v/${live}?as=saved`);
    expect(attribute(page, 'property="og:image"', 'content')).toBe(
      `http://test/view/${live}.png?as=saved&kind=og`,
    );
  });

  test('a title can do nothing but be read', async () => {
    const page = await (await app.request(`/v/${nasty}`)).text();
    expect(page).not.toContain('<script');
    expect(attribute(page, 'property="og:title"', 'content')).toBe(NASTY);
  });

  test('of a view that is not there is the explorer with the right status', async () => {
    for (const path of ['/v/nobody', `/v/${'x'.repeat(5_000)}`, '/v/%F0%9F', `/v/${live}x`]) {
      const answer = await app.request(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('<div id="app">');
    }
  });

  test('is the plain explorer while the store is away', async () => {
    const away = storeWith(opened.store, {
      viewsById: async () => {
        throw new StoreUnavailable('away');
      },
    });
    const answer = await testApp(away, { webFolder: folder }).request(`/v/${live}`);
    expect([answer.status, (await answer.text()).includes('Who supplies whom.')]).toEqual([200, true]);
    const refusal = await testApp(away).request(`/oembed?url=http://test/v/${live}`);
    expect([refusal.status, refusal.headers.get('retry-after')]).toEqual([503, '5']);
  });

  test('is the plain explorer where something is broken, of which the log tells', async () => {
    const told: { msg: string; err?: { message: string } }[] = [];
    const log = pino({ level: 'error' }, { write: (line) => void told.push(JSON.parse(line)) });
    const viewsById = async () => {
      throw new Error('a mistake of ours');
    };
    const broken = testApp(storeWith(opened.store, { viewsById }), { webFolder: folder, log });
    const answer = await broken.request(`/v/${live}`);
    expect([answer.status, (await answer.text()).includes('Who supplies whom.')]).toEqual([200, true]);
    expect(told).toEqual([
      expect.objectContaining({
        msg: 'unexpected error',
        err: expect.objectContaining({ message: 'a mistake of ours' }),
      }),
    ]);
  });
});

test('every address of a view takes `as=saved` in capitals too', async () => {
  for (const as of ['saved', 'SAVED', 'Saved']) {
    const asked = async (path: string) => (await app.request(`${path}?as=${as}`)).text();
    expect(attribute(await asked(`/v/${live}`), 'property="og:url"', 'content')).toContain('as=saved');
    expect(JSON.parse(await asked(`/view/${live}.json`)).address).toContain('as=saved');
    expect(await asked(`/embed/${live}`)).toContain(`/view/${live}.json?as=saved`);
    const url = encodeURIComponent(`http://test/v/${live}?as=${as}`);
    const rich = JSON.parse(await (await app.request(`/oembed?url=${url}`)).text());
    expect([rich.html, rich.thumbnail_url].map((one) => one.includes('as=saved'))).toEqual([true, true]);
  }
});

describe('oEmbed', () => {
  const ask = async (query: string) => {
    const answer = await app.request(`/oembed?${query}`);
    return { status: answer.status, body: await answer.text(), headers: answer.headers };
  };
  const of = (id: string) => `url=${encodeURIComponent(`http://test/v/${id}`)}`;

  test('gives a frame within the bounds asked for', async () => {
    const { status, body, headers } = await ask(`${of(live)}&maxwidth=400&maxheight=300`);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const rich = JSON.parse(body);
    expect(rich).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'The chain',
      author_name: 'Rossi, Maria',
      provider_name: 'Chokepoint',
      width: 400,
    });
    expect(rich.height).toBeLessThanOrEqual(300);
    expect(attribute(rich.html, '<iframe', 'src')).toBe(`http://test/embed/${live}`);
  });

  test.each([
    ['', ['100%', undefined], [1200, 628, '']],
    ['&maxwidth=2000&maxheight=900', ['720', undefined], [1200, 628, '']],
    ['&maxwidth=1000', ['720', undefined], [900, 471, '&scale=1.5']],
    ['&maxwidth=640&maxheight=320', ['640', '320'], [600, 314, '&scale=1']],
    ['&maxwidth=200&maxheight=100', ['200', '100'], []],
    ['&maxheight=100', ['100%', '100'], []],
  ])('with the bounds %j neither frame nor picture is larger', async (bounds, frame, picture) => {
    const rich = JSON.parse((await ask(`${of(live)}${bounds}`)).body);
    const height = frame[1] ?? String(rich.height);
    expect([attribute(rich.html, '<iframe', 'width'), attribute(rich.html, '<iframe', 'height')]).toEqual([
      frame[0],
      height,
    ]);
    expect([String(rich.width), String(rich.height)]).toEqual([
      frame[0] === '100%' ? '720' : frame[0],
      height,
    ]);
    const [width, high, scale] = picture;
    expect([rich.thumbnail_width, rich.thumbnail_height, rich.thumbnail_url]).toEqual([
      width,
      high,
      width && `http://test/view/${live}.png?kind=og${scale}`,
    ]);
    if (rich.thumbnail_url === undefined) return;
    const { width: wide, height: tall } = readPng(await bytesOf(await app.request(rich.thumbnail_url)));
    expect([wide, tall]).toEqual([width, high]);
  });

  test('its picture speaks the language of the frame', async () => {
    const { body } = await ask(`url=${encodeURIComponent(`http://test/embed/${live}?lang=it`)}`);
    expect(JSON.parse(body).thumbnail_url).toBe(`http://test/view/${live}.png?kind=og&lang=it`);
  });

  test('is XML for those who want that, whatever the title', async () => {
    const { body } = await ask(`${of(nasty)}&format=xml`);
    expect(elementsOf(body.replace(/^<\?.*\?>\n/, '').trim())).toContain('provider_name');
    expect(body).toContain('<type>rich</type>');
    const rich = JSON.parse((await ask(of(nasty))).body);
    expect(attribute(rich.html, '<iframe', 'title')).toBe(NASTY);
    expect(rich.html.match(/</g)).toHaveLength(2);
  });

  test('knows a view by any of its addresses, and as it was saved', async () => {
    for (const path of [`/embed/${live}`, `/view/${live}.svg`, `/v/${live}?as=saved`]) {
      const { body } = await ask(`url=${encodeURIComponent(`http://test${path}`)}`);
      expect(JSON.parse(body).title).toBe('The chain');
      expect(JSON.parse(body).html.includes('as=saved')).toBe(path.endsWith('saved'));
    }
  });

  test.each([
    ['no address', '', 400, 'url'],
    ['a path of slashes', `url=${encodeURIComponent('http://test//')}`, 404, null],
    ['a path with a bracket', `url=${encodeURIComponent('http://test//[')}`, 404, null],
    ['a path with a stray sign', `url=${encodeURIComponent('http://test//%')}`, 404, null],
    ['an address elsewhere', `url=${encodeURIComponent('http://test.evil/v/x')}`, 404, null],
    ['no address at all', 'url=%00', 404, null],
    ['an unknown view', 'url=http%3A%2F%2Ftest%2Fv%2Fnobody', 404, null],
    ['another page', 'url=http%3A%2F%2Ftest%2Fdocs', 404, null],
    ['an unknown format', 'url=http%3A%2F%2Ftest%2Fv%2Fx&format=yaml', 501, 'format'],
    ['a width that is none', 'url=http%3A%2F%2Ftest%2Fv%2Fx&maxwidth=wide', 400, 'maxwidth'],
  ])('%s is refused with a code', async (_, query, status, parameter) => {
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    const { error } = JSON.parse(answer.body);
    expect(error).toMatchObject({ code: status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT' });
    expect(error.parameter ?? null).toBe(parameter);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

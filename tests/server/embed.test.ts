import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tokensCss } from '../../core/style/tokens.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { attributes, texts } from '../support/html.ts';
import { storeWith } from '../support/store-with.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

const SHELL = `<!doctype html>
<html lang="en">
  <head>
    <title>{{title}}</title>
    <script type="module" crossorigin src="/assets/embed-1.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/embed-1.css">
  </head>
  <body>
    <!--body-->
  </body>
</html>`;
const NASTY = `</title></script><script>alert("x")</script> & 'quotes' $& <!-- {{title}} \u05e9\u05dc\u05d5\u05dd #c0ffee`;
/** The chain with a link that is disputed and one that has ended. */
const ACTORS = ['cloudia', 'chipwerk', 'delta', 'rule', 'forno'].map((id, x) => ({
  id,
  x: x * 90,
  y: x % 2,
}));

let opened: TestStore;
let folder: string;
let app: ReturnType<typeof testApp>;
let live: string;
let frozen: string;
let nasty: string;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'embed.html'), SHELL);
  await writeFile(join(folder, 'index.html'), '<title>Explorer</title>');
  await writeFile(join(folder, 'embed.js'), 'define();');
  await writeFile(join(folder, 'offline.js'), 'const end = "</script><!--";');
  await writeFile(join(folder, 'assets', 'embed-1.css'), 'main{color:red}');
  app = testApp(opened.store, { webFolder: folder });
  live = await save({ title: 'The chain' });
  frozen = await save({ title: 'The frozen chain', mode: 'FROZEN' });
  nasty = await save({ title: NASTY, note: NASTY });
});
afterAll(async () => {
  await opened.remove();
  await rm(folder, { recursive: true });
});

async function save(input: object): Promise<string> {
  const { saveView } = (await dataOf(
    app,
    'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }',
    { input: { state: { actors: ACTORS }, ...input } },
  )) as unknown as { saveView: { id: string } };
  return saveView.id;
}

async function embed(id: string, query = ''): Promise<string> {
  return (await app.request(`/embed/${id}?${query}`)).text();
}

describe('an embedded view', () => {
  test('is not sent again to who has it, in whichever way that is said', async () => {
    const address = `/embed/${live}`;
    const tag = (await app.request(address)).headers.get('etag') ?? '';
    const ask = async (known: string) =>
      (await app.request(address, { headers: { 'If-None-Match': known } })).status;
    expect(await ask(tag)).toBe(304);
    expect(await ask(`"other", ${tag.replace('W/', '')}`)).toBe(304);
    expect(await ask('*')).toBe(304);
    expect(await ask(tag.replace('"', '"x'))).toBe(200);
  });

  test('is a picture, its source line and a table of links with their sources, without any script', async () => {
    const page = await embed(live);
    expect(page).toContain('<title>The chain · Chokepoint</title>');
    expect(texts(page, 'h1')).toEqual(['The chain']);
    expect(page.match(/<svg data-picture="[\d. ]+"/g)).toHaveLength(2);
    expect(texts(page, 'th')).toContain('Cloudia');
    expect(texts(page, 'summary')).toEqual(['All 6 links as a table, with their sources']);
    const row = texts(page, 'tr').find((text) => text.includes('buys from'));
    expect(row?.replace(/\s+/g, ' ')).toContain('since 2021 ≠ disputed supports 2≠ disputes 1');
    expect(texts(page, 'li').join()).toContain('The chain of chips Institute, 2024 · read 24 Nov 2026');
    expect(attributes(page, 'href')).toContain('https://example.org/report');
    expect(page).toContain('Graph of 5 actors and 6 links, 1 of them disputed');
    expect(page).not.toMatch(/ hidden| style=|<style|<script(?! type="module" crossorigin src)/);
  });

  test('says of which day it is, what it follows, and where more is', async () => {
    const page = await embed(live);
    expect(texts(page, 'span')).toEqual(expect.arrayContaining(['as of 24 Nov 2026', 'live']));
    expect(attributes(page, 'href')).toEqual(
      expect.arrayContaining([
        `http://test/v/${live}`,
        `http://test/v/${live}?as=saved`,
        `/view/${live}.json?download=1`,
      ]),
    );
    expect(texts(await embed(frozen, 'lang=it'), 'span')).toEqual(
      expect.arrayContaining(['al 24 nov 2026', 'congelata il 24 nov 2026']),
    );
  });

  test('has the colours of both themes in one drawing', async () => {
    const [wide = ''] = (await embed(live)).match(/<svg.*?<\/svg>/s) ?? [];
    expect(wide).toContain('fill="var(--actor-company)"');
    for (const theme of ['light', 'dark'] as const) {
      const [, tokens = ''] = new RegExp(`(--font.*?color-scheme:${theme}.*?)}`, 's').exec(tokensCss()) ?? [];
      const inTheme = wide.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
        String(
          new RegExp(`${name}:([^;]+)`).exec(tokens.slice(tokens.indexOf(`color-scheme:${theme}`)))?.[1],
        ),
      );
      const figure = await (await app.request(`/view/${live}.svg?w=820&theme=${theme}`)).text();
      const colours = (svg: string) => svg.match(/(?<= (?:fill|stroke)=")[^"]+/g);
      expect(colours(inTheme)).toEqual(colours(figure));
    }
    expect(await embed(live, 'theme=dark')).toContain('<html lang="en" data-theme="dark">');
    expect(await embed(live, 'theme=auto')).toContain('<html lang="en">');
  });

  test('speaks the language of names, and its buttons another where wanted', async () => {
    const italian = await embed(live, 'lang=it');
    expect(italian).toContain('<html lang="it">');
    expect(texts(italian, 'summary')).toEqual(['Tutti i 6 legami in tabella, con le fonti']);
    const mixed = await embed(live, 'lang=zh&ui=it');
    expect(texts(mixed, 'th')).toContain('云雅科技');
    expect(texts(mixed, 'summary')).toEqual(['Tutti i 6 legami in tabella, con le fonti']);
  });

  test('follows its parameters, and takes no notice of those it cannot read', async () => {
    expect(await embed(live, 'table=1')).toContain('<details class="embed-table" open>');
    expect(await embed(live, 'table=yes&theme=%22%3E&lang=xx&ui=&legend=2&as=new')).toBe(await embed(live));
    const [withLegend = '', without = ''] = [await embed(live), await embed(live, 'legend=0')];
    expect(texts(withLegend, 'text')).toContain('manufactures');
    expect(texts(without, 'text')).not.toContain('manufactures');
  });

  test('without buttons keeps its source line, and its table for screen readers with nothing to focus', async () => {
    const page = await embed(live, 'ui=none');
    expect(page).not.toMatch(/<(button|details|summary)|tabindex/);
    const table = page.slice(page.indexOf('<div class="visually-hidden">'));
    expect(texts(table, 'th')).toContain('Cloudia');
    expect(table).not.toContain('<a ');
    expect(attributes(page, 'href').filter((href) => href.startsWith('http'))).toEqual([
      `http://test/v/${live}`,
    ]);
  });

  test('counts beginnings and ends by year, over all days, while the picture stays on its own', async () => {
    const page = await embed(live, 'timeline=1');
    expect(attributes(page, 'aria-label')).toContain('Links by year, 2020 to 2026: 6 begin, 2 end.');
    expect(attributes(page, 'data-first')).toEqual(['2020-01-01']);
    expect(attributes(page, 'data-from')).toEqual([`/view/${live}.json?days=all`]);
    expect(texts(page, 'summary')).toEqual(texts(await embed(live), 'summary'));
    const links = async (query: string) =>
      (JSON.parse(await (await app.request(`/view/${live}.json${query}`)).text()) as { links: unknown[] })
        .links;
    expect([(await links('')).length, (await links('?days=all')).length]).toEqual([6, 8]);
  });

  test('a title and a note can do nothing but be read', async () => {
    for (const query of ['', 'timeline=1&lang=it', 'ui=none']) {
      const page = await embed(nasty, query);
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(texts(page, 'h1')).toEqual([NASTY]);
      expect(texts(page, 'title')[0]).toBe(`${NASTY} · Chokepoint`);
    }
  });

  test('a title of 500 letters fits the drawing', async () => {
    const page = await embed(await save({ title: 'word '.repeat(99) }));
    expect(texts(page, 'h1')[0]).toHaveLength(494);
    expect(page.match(/<\/svg>/g)).toHaveLength(2);
  });
});

describe('as an answer', () => {
  test('may be framed by anybody, and is asked for again but not sent twice', async () => {
    for (const id of [live, frozen]) {
      const { status, headers } = await app.request(`/embed/${id}`);
      expect(status).toBe(200);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self'; style-src 'self'; img-src 'self' data:;");
      expect(policy).toContain('frame-ancestors *');
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-cache');
      const again = await app.request(`/embed/${id}`, {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    }
  });

  test('nothing else may be framed', async () => {
    for (const path of [
      '/',
      '/healthz',
      '/embed.js',
      `/view/${live}.svg`,
      `/view/${live}.html`,
      '/embedded',
    ]) {
      const { headers } = await app.request(path);
      expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY']);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('an unknown view is a small page that says so', async () => {
    for (const id of ['nobody', 'x'.repeat(5_000), '%F0%9F', `${live}x`, '__proto__']) {
      const answer = await app.request(`/embed/${id}?ui=it`);
      expect([id, answer.status]).toEqual([id, 404]);
      expect(texts(await answer.text(), 'h1')).toEqual(['Questa vista non esiste']);
      expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await app.request(`/embed/${frozen}?as=saved`)).status).toBe(200);
  });

  test('a store that is away is a page that says so', async () => {
    const viewsById = async () => {
      throw new Error('away');
    };
    const away = testApp(storeWith(opened.store, { viewsById }), { webFolder: folder });
    const answer = await away.request(`/embed/${live}`, { headers: { 'accept-language': 'it' } });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(texts(await answer.text(), 'h1')).toEqual(['Per ora questa vista non si può mostrare']);
  });

  test('the script for other pages may be kept for an hour and read by all', async () => {
    const { headers } = await app.request('/embed.js', { headers: { origin: 'https://report.example' } });
    expect(headers.get('content-type')).toContain('javascript');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('etag')).not.toBeNull();
  });
});

describe('a view as one HTML file', () => {
  const file = async (id: string, query = '') => app.request(`/view/${id}.html?${query}`);

  test('is kept as a file: on our origin it runs nothing', async () => {
    const { status, headers } = await file(live, 'theme=auto&ui=none');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="The-chain\.html"/);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  });

  test('holds everything and lets nothing else in', async () => {
    const page = await (await file(live)).text();
    const [policy = ''] = attributes(page, 'content').filter((value) => value.includes('default-src'));
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri/,
    );
    expect(page).toContain('main{color:red}');
    expect(page).toContain('const end = "\\x3C/script>\\x3C!--";');
    expect(attributes(page, 'src')).toEqual([]);
    expect(attributes(page, 'href').every((href) => /^(https?:|#)/.test(href))).toBe(true);
    const [, data = ''] = /id="picture-data">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({ format: 'chokepoint-picture', title: 'The chain' });
  });

  test('a title can end none of its elements', async () => {
    const page = await (await file(nasty, 'timeline=1')).text();
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    const [, data = ''] = /id="picture-data">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data).title).toBe(NASTY);
    expect(JSON.parse(data).links).toHaveLength(8);
  });
});

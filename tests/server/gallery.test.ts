import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readQuestions } from '../../graph-seed/questions.ts';
import { attributes, links, texts } from '../support/html.ts';
import { shippedApp } from '../support/shipped-app.ts';

const app = shippedApp();
const questions = await readQuestions('graph-seed/questions');
const names = questions.map(({ name }) => name);
const PATHS = '/q/how-bytedance-hangs-on-asml';

async function read(address: string, status = 200): Promise<string> {
  const answer = await app().request(address);
  expect({ address, status: answer.status }).toEqual({ address, status });
  return answer.text();
}

/** What stands in the fields of the form, by name. */
function fields(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input type="text"[^>]*>/g)].map(([input]) => [
    attributes(input, 'name')[0],
    attributes(input, 'value')[0],
  ]);
  const selects = [...page.matchAll(/<select[^>]*name="(\w+)".*?<\/select>/gs)].map(([select, name]) => [
    name,
    /<option value="([^"]*)" selected/.exec(select)?.[1],
  ]);
  return Object.fromEntries([...inputs, ...selects]);
}

describe('the gallery', () => {
  test.each(['en', 'it'] as const)('shows each question with its picture, in %s', async (lang) => {
    const page = await read(`/q?lang=${lang}`);
    const hrefs = links(page);
    const pictures = [...attributes(page, 'src'), ...attributes(page, 'srcset')];
    for (const { name, title, topic } of questions) {
      expect(hrefs).toContain(`/q/${name}?lang=${lang}`);
      expect(pictures).toContain(`/q/${name}.svg?lang=${lang}&theme=light`);
      expect(pictures).toContain(`/q/${name}.svg?lang=${lang}&theme=dark`);
      expect(texts(page, 'h3')).toContain(title[lang]);
      expect(texts(page, 'h2')).toContain(topic.title[lang]);
    }
  });

  test('keeps the room of each picture, and fetches it when it comes into sight', async () => {
    const pictures = [...(await read('/q')).matchAll(/<img [^>]*>/g)].map(([picture]) => picture);
    expect(pictures.length).toBe(names.length);
    for (const picture of pictures) expect(picture).toMatch(/width="\d+" height="\d+" loading="lazy"/);
  });
});

describe('the page of a question', () => {
  test.each(names)('%s is answered, with its tables, its query and ways to take it along', async (name) => {
    const page = await read(`/q/${name}`);
    expect(texts(page, 'h1')).toEqual([questions.find((one) => one.name === name)?.title.en]);
    expect(page).toContain('<table>');
    expect(links(page)).toEqual(
      expect.arrayContaining([`/q/${name}.csv`, `/q/${name}.json`, `/query?question=${name}`]),
    );
    expect(page).toMatch(
      /<meta property="og:title" content="[^"]+">|<meta property="og:title" content="[^"]+" \/>/,
    );
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });

  test('has the variables of its address in the form and in every line to paste', async () => {
    const page = await read(`${PATHS}?to=tsmc&avoid=china,japan&first=2&lang=it`);
    expect(fields(page)).toMatchObject({
      from: 'bytedance',
      to: 'tsmc',
      avoid: 'china, japan',
      first: '2',
      lang: 'IT',
    });
    const asked = `http://test${PATHS}.csv?to=tsmc&avoid=china,japan&first=2&lang=IT`;
    const lines = texts(page, 'pre').filter((line) => line.includes('http'));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.replace('.json', '.csv')).toContain(asked);
    const answer = await app().request(asked.replace('http://test', ''));
    expect(answer.status).toBe(200);
  });

  test('gives the same answer when its form is sent as it stands', async () => {
    const page = await read(PATHS);
    const again = await read(`${PATHS}?${new URLSearchParams(fields(page))}`);
    expect(texts(again, 'td')).toEqual(texts(page, 'td'));
    expect(fields(again)).toEqual(fields(page));
  });

  test('allows its form to be sent to this server, which no other page allows', async () => {
    const policy = async (address: string) =>
      (await app().request(address)).headers.get('content-security-policy');
    expect(await policy(PATHS)).toContain("form-action 'self'");
    expect(await policy('/q')).toContain("form-action 'none'");
    expect((await policy(PATHS))?.replace("form-action 'self'", "form-action 'none'")).toBe(
      await policy('/docs'),
    );
  });

  test('is not sent twice while the answer is the same', async () => {
    const { headers } = await app().request(PATHS);
    const again = await app().request(PATHS, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('lists the sources that its answer cites, each once', async () => {
    const name = names.find((one) => /evidence/.test(documentOf(one))) ?? '';
    const page = await read(`/q/${name}`);
    const list = /<ol class="source-list">.*?<\/ol>/s.exec(page)?.[0] ?? '';
    const cited = texts(list, 'li');
    expect(cited.length).toBeGreaterThan(1);
    expect(new Set(cited).size).toBe(cited.length);
    expect(links(list).every((href) => /^https?:/.test(href))).toBe(true);
  });

  test('says what it leaves out of a long table', async () => {
    const pages = await Promise.all(names.map((name) => read(`/q/${name}`)));
    const cut = pages.filter((page) => /showing 100 of/.test(page));
    expect(cut.length).toBeGreaterThan(0);
    for (const page of cut)
      for (const table of page.match(/<tbody>.*?<\/tbody>/gs) ?? [])
        expect(table.match(/<tr>/g)?.length).toBeLessThanOrEqual(100);
  });
});

describe('what is wrong in an address', () => {
  test('is said beside each field, and nothing is lost', async () => {
    const page = await read(`${PATHS}?first=many&lang=klingon&to=tsmc&avoid=china`, 400);
    expect(fields(page)).toMatchObject({ first: 'many', to: 'tsmc', avoid: 'china', lang: 'KLINGON' });
    expect(page).toMatch(
      /id="variable-first"[^>]*aria-invalid="true" aria-describedby="variable-first-problem"/,
    );
    expect(texts(page, 'p').filter((text) => text.includes('many'))).toEqual([
      expect.stringContaining('whole number'),
    ]);
    expect(texts(page, 'p').filter((text) => text.includes('klingon'))).toEqual([
      expect.stringContaining('EN, IT, ZH'),
    ]);
    expect(page).not.toContain('<table>');
  });

  test('is said where no field is at fault', async () => {
    const page = await read(`${PATHS}?form=tsmc`, 400);
    expect(page).toMatch(/role="alert".*form: no such parameter; did you mean &quot;from&quot;\?/s);
  });

  test.each([
    ['an unknown actor', 'to=nobody', 'nobody'],
    ['too many', 'first=100000', '100000'],
  ])('is said by the query itself: %s', async (_, parameters, value) => {
    const page = await read(`${PATHS}?${parameters}`, 400);
    const [problem = ''] = texts(page, 'p').filter((text) => text.includes(value));
    expect(problem).not.toBe('');
    expect(page).toMatch(/class="problem"/);
  });

  test('is an empty answer where the ids are of nothing, and the page says so', async () => {
    const page = await read('/q/what-a-rule-changed?rule=no-such-rule');
    expect(texts(page, 'p')).toContainEqual(expect.stringContaining('Nothing in the graph answers this'));
    expect(page).not.toContain('<table>');
    expect(fields(page).rule).toBe('no-such-rule');
  });

  test('cannot bring markup into the page', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const addresses = [
      `${PATHS}?to=${encodeURIComponent(attack)}`,
      `${PATHS}?${encodeURIComponent(attack)}=1`,
      `${PATHS}?lang=${encodeURIComponent(attack)}`,
      `/q/${encodeURIComponent(attack.replaceAll('/', '').replaceAll('.', ''))}`,
    ];
    for (const address of addresses) {
      const answer = await app().request(address);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      const page = await answer.text();
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toMatch(/<script>|<img src=x/i);
    }
  });

  test('cannot replace parts of the page by their placeholders', async () => {
    const page = await read(`${PATHS}?to=${encodeURIComponent('<!--body-->{{title}}$&')}`, 400);
    expect(fields(page).to).toBe('<!--body-->{{title}}$&');
    expect(texts(page, 'h1')).toHaveLength(1);
  });

  test('an unknown name is a page that knows what was meant', async () => {
    const page = await read('/q/how-bytedance-hangs-on-amsl?lang=it', 404);
    expect(links(page)).toContain(`${PATHS}?lang=it`);
    expect(page).toContain('<html lang="it">');
  });
});

test('no link or picture of these pages leads nowhere', async () => {
  const pages = ['/docs', '/q', ...names.map((name) => `/q/${name}`)];
  const targets = new Map<string, string>();
  for (const address of pages) {
    const page = await read(address);
    const ids = attributes(page, 'id');
    for (const href of [
      ...links(page),
      ...attributes(page, 'src'),
      ...attributes(page, 'srcset'),
      ...attributes(page, 'action'),
    ]) {
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
      else if (href.startsWith('/')) targets.set(href, address);
    }
  }
  const written = [...targets.keys()].filter(
    (href) => /^\/(?:docs|q)(?:[/?#]|$)/.test(href) && !/\.(?:json|csv|svg)/.test(href),
  );
  expect(written.length).toBeGreaterThan(names.length);
  for (const href of written) {
    const [address = '', fragment] = href.split('#');
    const page = await read(address);
    if (fragment !== undefined) expect(attributes(page, 'id')).toContain(fragment);
  }
  const others = [...targets.keys()]
    .filter((href) => !written.includes(href))
    .map((href) => href.split('?')[0]);
  const known =
    /^\/$|^\/query$|^\/graphql$|^\/icon\.svg$|^\/theme\.js$|^\/assets\/|^\/q\/[a-z0-9-]+\.(?:json|csv|svg)$/;
  expect(others.filter((path) => !known.test(path ?? ''))).toEqual([]);
}, 60_000);

function documentOf(name: string): string {
  return readFileSync(`graph-seed/questions/${name}.graphql`, 'utf8');
}

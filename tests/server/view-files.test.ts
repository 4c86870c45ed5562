import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testApp } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { bytesOf, savedView } from '../support/saved-view.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

const ENDINGS = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';

describe.each(await testStores())('$name', ({ open }) => {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  let live: string;
  let frozen: string;
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    app = testApp(opened.store);
    const state = { actors: ['ada', 'lito', 'zeiss', 'forno'].map((id) => ({ id })) };
    live = await savedView(app, { title: 'Who leads Lito?', state });
    frozen = await savedView(app, { title: 'Who leads Lito?', mode: 'FROZEN', state });
  }, 180_000);
  afterAll(() => opened?.remove());

  test.each(Object.entries(ENDINGS))('a view is there as .%s, of its type', async (ending, type) => {
    const answer = await app.request(`/view/${live}.${ending}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="Who-leads-Lito\./);
    const head = await app.request(`/view/${live}.${ending}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(answer.headers.get('etag'));
  });

  test.each(Object.keys(ENDINGS))(
    'the same view gives the same bytes as .%s from any server',
    async (ending) => {
      const address = `/view/${frozen}.${ending}?lang=zh&w=400`;
      const [first, second] = await Promise.all(
        [app, testApp(opened.store)].map((one) => one.request(address)),
      );
      const bytes = await bytesOf(first as Response);
      expect(bytes.equals(await bytesOf(second as Response))).toBe(true);
      expect(bytes.equals(await bytesOf(await app.request(address)))).toBe(true);
      expect(second?.headers.get('etag')).toBe(first?.headers.get('etag'));
    },
  );

  test('who has it is told so, until the data or the look changes', async () => {
    const address = `/view/${live}.svg`;
    const tag = (await app.request(address)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{32}"$/);
    const again = await app.request(address, { headers: { 'If-None-Match': `"other", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('cache-control')).toBe('public, no-cache');
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    const dark = await app.request(`${address}?theme=dark`, { headers: { 'If-None-Match': tag } });
    expect(dark.status).toBe(200);
  });

  test('a frozen figure never changes, a live one does, and can be had as it was saved', async () => {
    const addresses = { frozen: `/view/${frozen}`, live: `/view/${live}`, saved: `/view/${live}` };
    const read = async (name: keyof typeof addresses, ending: string) => {
      const answer = await app.request(
        `${addresses[name]}.${ending}?w=400${name === 'saved' ? '&as=saved' : ''}`,
      );
      expect(answer.headers.get('cache-control')).toBe(name === 'live' ? 'public, no-cache' : IMMUTABLE);
      return [answer.headers.get('etag'), (await bytesOf(answer)).toString('base64')];
    };
    const endings = ['svg', 'png', 'pdf', 'json', 'csv'];
    const all = async (name: keyof typeof addresses) =>
      Promise.all(endings.map((ending) => read(name, ending)));
    const before = { frozen: await all('frozen'), live: await all('live'), saved: await all('saved') };

    const links = dozen.links.filter(({ id }) => id === 'leads--ada--lito');
    const lito = dozen.actors.filter(({ id }) => id === 'lito');
    await opened.store.load({
      actors: lito.map((actor) => ({ ...actor, names: [{ text: 'Renamed', lang: 'en', kind: 'official' }] })),
      links: links.map((link) => ({ ...link, until: '2025' })),
      sources: [],
    });
    expect(await all('frozen')).toEqual(before.frozen);
    expect(await all('saved')).toEqual(before.saved);
    const changed = await all('live');
    for (const [index, one] of changed.entries()) {
      expect(one[0]).not.toBe(before.live[index]?.[0]);
      expect(one[1]).not.toBe(before.live[index]?.[1]);
    }
    await opened.store.load({ actors: lito, links, sources: [] });
  });

  test('a table lists links or actors', async () => {
    const text = async (parameters: string) => (await app.request(`/view/${live}.csv${parameters}`)).text();
    expect(await text('')).toMatch(/^id,from,from_name,[\s\S]*leads--ada--lito/);
    expect(await text('?table=links')).toBe(await text(''));
    expect(await text('?table=actors')).toMatch(/^id,[\s\S]*\r\nada,/);
  });

  test('actors that have gone are left out of the figure, which says so', async () => {
    const [view] = await opened.store.viewsById([live]);
    if (!view) throw new Error('the view is gone');
    const { kept: _, ...rest } = view;
    const place = { x: 0, y: 0 };
    const gone = [{ id: 'gone', ...place }];
    const some = {
      ...rest,
      id: 'some-gone',
      state: { ...view.state, actors: [...view.state.actors, ...gone] },
    };
    const all = { ...rest, id: 'all-gone', state: { ...view.state, actors: gone } };
    await opened.store.saveView(some);
    await opened.store.saveView(all);
    const svg = async (id: string) => (await app.request(`/view/${id}.svg`)).text();
    expect(await svg('some-gone')).toContain('1 actor of this view is no longer in the graph');
    expect(await svg('all-gone')).toContain('Nothing of this view is in the graph');
    for (const ending of Object.keys(ENDINGS)) {
      expect((await app.request(`/view/all-gone.${ending}`)).status).toBe(200);
    }
    const asSaved = await app.request('/view/all-gone.json?as=saved');
    expect(asSaved.status).toBe(404);
    expect(await asSaved.json()).toMatchObject({ error: { code: 'NOT_FOUND', parameter: 'as' } });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, dataOf, testApp } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

const SAVE = 'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }';
const READ = `query($id: ID!) { view(id: $id) { id title note mode createdAt datasetVersion basedOn { id }
  state { actors { id x y pinned } activeOn hiddenKinds hiddenActorKinds labels layout camera { x y zoom } }
  subgraph { actors { id } links { id } truncated } sources { id } altText(lang: IT) url embedUrl svgUrl pngUrl } }`;

describe.each(await testStores())('$name', ({ open }) => {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    app = testApp(opened.store);
  }, 180_000);
  afterAll(() => opened?.remove());

  async function save(input: object): Promise<string> {
    const { saveView } = (await dataOf(app, SAVE, { input })) as unknown as { saveView: { id: string } };
    return saveView.id;
  }

  interface Read {
    subgraph: unknown;
    state: { actors: unknown[] };
  }

  async function read(id: string): Promise<Read> {
    return (await dataOf(app, READ, { id })).view as unknown as Read;
  }

  test('a view gives back what was saved, and what it shows today', async () => {
    const id = await save({
      title: ' The chain ',
      note: 'As of today.',
      state: {
        actors: [
          { id: 'lito', x: 10, y: -20.5, pinned: true },
          { id: 'forno', x: 200, y: 0 },
          { id: 'zeiss', x: -100, y: 0 },
        ],
        hiddenKinds: ['OWNS'],
        labels: 'ZH',
        layout: 'LAYERED',
        camera: { x: 1, y: 2, zoom: 0.5 },
      },
    });
    expect(await read(id)).toEqual({
      id,
      title: 'The chain',
      note: 'As of today.',
      mode: 'LIVE',
      createdAt: '2026-11-24T09:00:00.000Z',
      datasetVersion: '2026-11-24.dozen',
      basedOn: null,
      state: {
        actors: [
          { id: 'lito', x: 10, y: -20.5, pinned: true },
          { id: 'forno', x: 200, y: 0, pinned: false },
          { id: 'zeiss', x: -100, y: 0, pinned: false },
        ],
        activeOn: null,
        hiddenKinds: ['OWNS'],
        hiddenActorKinds: [],
        labels: 'ZH',
        layout: 'LAYERED',
        camera: { x: 1, y: 2, zoom: 0.5 },
      },
      subgraph: {
        actors: [{ id: 'lito' }, { id: 'forno' }, { id: 'zeiss' }],
        links: [{ id: 'supplies--lito--forno' }, { id: 'supplies--zeiss--lito' }],
        truncated: false,
      },
      sources: [{ id: 'report' }],
      altText:
        'The chain. Grafo di 3 attori e 2 legami, di cui 0 contestati. Con più legami: Lito N.V., Forno Foundry, Zeiß Optik.',
      url: `http://test/v/${id}`,
      embedUrl: `http://test/embed/${id}`,
      svgUrl: `http://test/view/${id}.svg`,
      pngUrl: `http://test/view/${id}.png`,
    });
  });

  test('each saving has a new id, and says what it is based on', async () => {
    const input = { title: 'Twice', state: { actors: [{ id: 'lito' }] } };
    const first = await save(input);
    const second = await save({ ...input, basedOn: first });
    expect(second).not.toBe(first);
    expect(await read(second)).toMatchObject({ basedOn: { id: first } });
  });

  test('actors without a place get one, the same each time, and the others keep theirs', async () => {
    const input = {
      title: 'Placed',
      state: { actors: [{ id: 'lito', x: 5, y: 6 }, { id: 'forno' }, { id: 'zeiss' }] },
    };
    const [one, other] = await Promise.all([save(input), save(input)]);
    const [first, second] = [await read(one as string), await read(other as string)];
    expect(first.state).toEqual(second.state);
    expect(first.state.actors[0]).toMatchObject({ x: 5, y: 6 });
    expect(first.state.actors[1]).toMatchObject({
      x: expect.any(Number),
      y: expect.any(Number),
    });
  });

  test('a day shows the links of that day', async () => {
    const actors = ['cloudia', 'delta', 'rule'].map((id) => ({ id }));
    const before = await save({ title: 'Before', state: { actors, activeOn: '2022-10-06' } });
    const both = await save({
      title: 'Both',
      state: { actors, activeOn: '2022-10-06', comparedWith: '2022-10-08' },
    });
    expect((await read(before)).subgraph).toMatchObject({ links: [{ id: 'buys--cloudia--delta' }] });
    expect((await read(both)).subgraph).toMatchObject({
      links: ['buys--cloudia--delta', 'restricts--rule--cloudia', 'restricts--rule--delta'].map((id) => ({
        id,
      })),
    });
  });

  test('what is filtered and hidden is kept, and left out of what it shows', async () => {
    const state = {
      actors: [
        { id: 'cloudia', x: 0, y: 0 },
        { id: 'chipwerk', x: 90, y: 0, broughtBy: 'cloudia' },
        { id: 'delta', x: 0, y: 90, hidden: true },
        { id: 'hermit', x: 90, y: 90 },
      ],
      hiddenConfidences: ['ALLEGED'],
      hiddenMarks: ['UNDATED'],
      source: 'filing',
      leastLinks: 1,
      mostLinks: 3,
    };
    const id = await save({ title: 'Filtered', state });
    const query = `query($id: ID!) { view(id: $id) {
      state { actors { id hidden broughtBy } hiddenConfidences hiddenMarks source leastLinks mostLinks }
      subgraph { actors { id } links { id } } } }`;
    expect((await dataOf(app, query, { id })).view).toEqual({
      state: {
        actors: [
          { id: 'cloudia', hidden: false, broughtBy: null },
          { id: 'chipwerk', hidden: false, broughtBy: 'cloudia' },
          { id: 'delta', hidden: true, broughtBy: null },
          { id: 'hermit', hidden: false, broughtBy: null },
        ],
        hiddenConfidences: ['ALLEGED'],
        hiddenMarks: ['UNDATED'],
        source: 'filing',
        leastLinks: 1,
        mostLinks: 3,
      },
      subgraph: {
        actors: [{ id: 'cloudia' }, { id: 'chipwerk' }],
        links: [{ id: 'buys--cloudia--chipwerk' }],
      },
    });
  });

  test('a view that was saved before a filter existed does not use it', async () => {
    const id = await save({ title: 'Old', state: { actors: [{ id: 'lito' }, { id: 'forno' }] } });
    const [view] = await opened.store.viewsById([id]);
    if (!view) throw new Error('the view is gone');
    const { hiddenConfidences: _, hiddenMarks: __, ...old } = view.state;
    await opened.store.saveView({ ...view, id: 'old-view', state: old as typeof view.state });
    expect(await read('old-view')).toMatchObject({
      subgraph: { links: [{ id: 'supplies--lito--forno' }] },
    });
  });

  test('a frozen view keeps its data, a live one follows', async () => {
    const state = { actors: [{ id: 'ada' }, { id: 'lito' }] };
    const frozen = await save({ title: 'Frozen', mode: 'FROZEN', state });
    const live = await save({ title: 'Live', mode: 'LIVE', state });
    const leads = dozen.links.find(({ id }) => id === 'leads--ada--lito');
    if (!leads) throw new Error('the dozen has lost a link');
    await opened.store.load({ actors: [], sources: [], links: [{ ...leads, until: '2025' }] });
    expect((await read(frozen)).subgraph).toMatchObject({ links: [{ id: 'leads--ada--lito' }] });
    expect((await read(live)).subgraph).toMatchObject({ links: [] });
    await opened.store.load({ actors: [], sources: [], links: [leads] });
  });

  test('a live view says when its data changed since, and can still be read as it was saved', async () => {
    const supplies = { id: 'supplies--zeiss--lito' };
    const both = [{ id: 'owns--lito--zeiss' }, supplies];
    const state = { actors: [{ id: 'zeiss' }, { id: 'lito' }] };
    const live = await save({ title: 'Live', state });
    const untouched = await save({ title: 'Elsewhere', state: { actors: [{ id: 'delta' }] } });
    const query = `query($id: ID!) {
      view(id: $id) { changedAt asSavedUrl subgraph { links { id } } }
      saved: view(id: $id, asSaved: true) { url embedUrl pngUrl asSavedUrl changedAt subgraph { links { id } } } }`;
    expect((await dataOf(app, query, { id: live })).view).toEqual({
      changedAt: null,
      asSavedUrl: `http://test/v/${live}?as=saved`,
      subgraph: { links: both },
    });

    await opened.store.retractLinks(
      new Map([['owns--lito--zeiss', { on: '2026-11-24', reason: { en: 'It was sold.' } }]]),
    );
    expect(await dataOf(app, query, { id: live })).toEqual({
      view: {
        changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        asSavedUrl: `http://test/v/${live}?as=saved`,
        subgraph: { links: [supplies] },
      },
      saved: {
        url: `http://test/v/${live}?as=saved`,
        embedUrl: `http://test/embed/${live}?as=saved`,
        pngUrl: `http://test/view/${live}.png?as=saved`,
        asSavedUrl: `http://test/v/${live}?as=saved`,
        changedAt: null,
        subgraph: { links: both },
      },
    });
    expect((await dataOf(app, query, { id: untouched })).view).toMatchObject({ changedAt: null });
    const owns = dozen.links.filter(({ id }) => id === 'owns--lito--zeiss');
    await opened.store.load({ actors: [], sources: [], links: owns });
  });

  test('a frozen view can be read whole although an actor of it has gone since', async () => {
    const state = { actors: [{ id: 'ada' }, { id: 'lito' }] };
    const id = await save({ title: 'Frozen', mode: 'FROZEN', state });
    const poorer: TestStore['store'] = {
      ...opened.store,
      actorsById: async (ids) => (await opened.store.actorsById(ids)).filter((actor) => actor.id !== 'ada'),
      until: () => poorer,
    };
    const query = `query($id: ID!) { view(id: $id) {
      subgraph { actors { id degree } links { id sentence from { id } evidence { source { id } } } } } }`;
    expect(await dataOf(testApp(poorer), query, { id })).toMatchObject({
      view: { subgraph: { actors: [{ id: 'ada' }, { id: 'lito' }], links: [{ from: { id: 'ada' } }] } },
    });
  });

  test('what is saved without its data can’t be read as it was saved', async () => {
    const id = await save({ title: 'Light', keepsData: false, state: { actors: [{ id: 'ada' }] } });
    const query = 'query($id: ID!) { view(id: $id) { asSavedUrl } old: view(id: $id, asSaved: true) { id } }';
    expect(await dataOf(app, query, { id })).toEqual({ view: { asSavedUrl: null }, old: null });
  });

  test('its authors are cited: persons by family name, others as they stand', async () => {
    const id = await save({
      title: 'Signed',
      author: 'Rossi, Maria; La Gazzetta & Co.',
      mode: 'FROZEN',
      state: { actors: [{ id: 'lito' }], activeOn: '2022-10-07' },
    });
    const query =
      'query($id: ID!) { view(id: $id) { author citation bib: citation(style: BIBTEX) csl: citation(style: CSL_JSON) } }';
    const { view } = (await dataOf(app, query, { id })) as unknown as {
      view: { author: string; citation: string; bib: string; csl: string };
    };
    expect(view.author).toBe('Rossi, Maria; La Gazzetta & Co.');
    expect(view.citation).toBe(
      `Maria Rossi, La Gazzetta & Co., “Signed”, Chokepoint, as of 2022-10-07, dataset 2026-11-24.dozen, 2026-11-24, http://test/v/${id}`,
    );
    expect(view.bib).toContain('author = {Rossi, Maria and {La Gazzetta \\& Co.}}');
    expect(JSON.parse(view.csl).author).toEqual([
      { family: 'Rossi', given: 'Maria' },
      { literal: 'La Gazzetta & Co.' },
    ]);
  });

  test('it can be cited in three ways, safely', async () => {
    const id = await save({ title: 'Chips & {sanctions} 100 %', state: { actors: [{ id: 'lito' }] } });
    const { view } = (await dataOf(
      app,
      'query($id: ID!) { view(id: $id) { citation bib: citation(style: BIBTEX) csl: citation(style: CSL_JSON) } }',
      { id },
    )) as unknown as { view: { citation: string; bib: string; csl: string } };
    expect(view.citation).toBe(
      `Chokepoint, “Chips & {sanctions} 100 %”, as of 2026-11-24, dataset 2026-11-24.dozen, 2026-11-24, http://test/v/${id}?as=saved`,
    );
    expect(view.bib).toContain('title = {{Chips \\& \\textbraceleft{}sanctions\\textbraceright{} 100 \\%}}');
    expect(JSON.parse(view.csl)).toMatchObject({
      title: 'Chips & {sanctions} 100 %',
      issued: { 'date-parts': [[2026, 11, 24]] },
    });
  });

  test.each([
    ['no title', { title: '  ', state: { actors: [] } }, 'BAD_USER_INPUT'],
    ['an endless title', { title: 'x'.repeat(501), state: { actors: [] } }, 'BAD_USER_INPUT'],
    ['an unknown actor', { title: 'x', state: { actors: [{ id: 'nobody' }] } }, 'NOT_FOUND'],
    ['an actor twice', { title: 'x', state: { actors: [{ id: 'lito' }, { id: 'lito' }] } }, 'BAD_USER_INPUT'],
    ['an unknown parent', { title: 'x', basedOn: 'nobody', state: { actors: [] } }, 'NOT_FOUND'],
    [
      'a place beyond the picture',
      { title: 'x', state: { actors: [{ id: 'lito', x: 1e12, y: 0 }] } },
      'BAD_USER_INPUT',
    ],
    [
      'a filter by a source that does not exist',
      { title: 'x', state: { actors: [], source: 'no-such-source' } },
      'NOT_FOUND',
    ],
    ['a negative number of links', { title: 'x', state: { actors: [], leastLinks: -1 } }, 'BAD_USER_INPUT'],
    [
      'an actor brought by one who is not there',
      { title: 'x', state: { actors: [{ id: 'lito', broughtBy: 'forno' }] } },
      'BAD_USER_INPUT',
    ],
    ['an unknown layout', { title: 'x', state: { actors: [], layout: 'SPIRAL' } }, 'BAD_USER_INPUT'],
    [
      'too many actors',
      { title: 'x', state: { actors: Array.from({ length: 2001 }, (_, n) => ({ id: `a${n}` })) } },
      'LIMIT_EXCEEDED',
    ],
  ])('%s is refused and nothing is saved', async (_, input, code) => {
    const { data, errors } = await ask(app, SAVE, { input });
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(data?.saveView ?? null).toBeNull();
  });

  test('a title that is a question keeps its mark in the alternative text', async () => {
    const id = await save({ title: 'Who?', state: { actors: [{ id: 'lito' }] } });
    const { view } = (await dataOf(app, 'query($id: ID!) { view(id: $id) { altText } }', {
      id,
    })) as unknown as {
      view: { altText: string };
    };
    expect(view.altText).toMatch(/^Who\? Graph of 1 actor and 0 links/);
  });

  test('the alternative text speaks Chinese too, with the names and signs of that', async () => {
    const id = await save({ title: '谁供货', state: { actors: [{ id: 'redland' }, { id: 'lito' }] } });
    const { view } = await dataOf(app, 'query($id: ID!) { view(id: $id) { altText(lang: ZH) } }', { id });
    expect(view).toEqual({
      altText: '谁供货。图谱含 2 个主体和 0 条关系，其中 0 条有争议。光刻公司、红国。',
    });
  });

  test('an unknown view is null', async () => {
    expect(await dataOf(app, '{ view(id: "nothing") { id } }')).toEqual({ view: null });
  });
});

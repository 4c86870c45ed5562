import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataOf, testApp } from '../support/ask.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

/** What each store answers on the dozen-actor graph, asked as clients do. */
describe.each(await testStores())('$name', ({ open }) => {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  const get = (query: string, variables?: Record<string, unknown>) => dataOf(app, query, variables);

  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    app = testApp(opened.store);
  }, 180_000);
  afterAll(() => opened?.remove());

  test('node and nodes take any id, in the order asked, null where there is none', async () => {
    const { node, nodes } = await get(
      `{ node(id: "lito") { __typename id }
         nodes(ids: ["report", "nobody", "delta", "owns--lito--zeiss"]) { __typename id } }`,
    );
    expect(node).toEqual({ __typename: 'Company', id: 'lito' });
    expect(nodes).toEqual([
      { __typename: 'Source', id: 'report' },
      null,
      { __typename: 'Product', id: 'delta' },
      { __typename: 'Link', id: 'owns--lito--zeiss' },
    ]);
  });

  test('an actor tells its names, country, identifiers and counts', async () => {
    const { actor } = await get(`{ actor(id: "lito") {
      kind name zh: name(lang: ZH) it: name(lang: IT) names { text lang kind } description(lang: IT)
      country { code name(lang: IT) actor { id } } tags identifiers { scheme value } website since degree
      linkCounts { kind direction count } } }`);
    expect(actor).toEqual({
      kind: 'Company',
      name: 'Lito N.V.',
      zh: '光刻公司',
      it: 'Lito N.V.',
      names: [
        { text: 'Lito N.V.', lang: 'en', kind: 'OFFICIAL' },
        { text: 'Lithographie Générale', lang: 'en', kind: 'FORMER' },
        { text: '光刻公司', lang: 'zh', kind: 'OFFICIAL' },
      ],
      description: 'Lito N.V. del grafo di prova.',
      country: { code: 'NL', name: 'Paesi Bassi', actor: null },
      tags: [],
      identifiers: [{ scheme: 'ticker', value: 'LITO' }],
      website: 'https://lito.example/',
      since: '1984',
      degree: 5,
      linkCounts: [
        { kind: 'DEPENDS_ON', direction: 'IN', count: 1 },
        { kind: 'LEADS', direction: 'IN', count: 1 },
        { kind: 'OWNS', direction: 'OUT', count: 1 },
        { kind: 'SUPPLIES', direction: 'OUT', count: 1 },
        { kind: 'SUPPLIES', direction: 'IN', count: 1 },
      ],
    });
  });

  test('a kind without direction counts BOTH ways as one', async () => {
    const { cloudia, chipwerk } = await get(`{
      cloudia: actor(id: "cloudia") { linkCounts(filter: { kinds: [COMPETES_WITH] }) { direction count } }
      chipwerk: actor(id: "chipwerk") { linkCounts(filter: { kinds: [COMPETES_WITH] }) { direction count } } }`);
    expect(cloudia).toEqual({ linkCounts: [{ direction: 'BOTH', count: 1 }] });
    expect(chipwerk).toEqual(cloudia);
  });

  test('an unknown actor is null', async () => {
    expect(await get('{ actor(id: "nobody") { id } }')).toEqual({ actor: null });
  });

  test.each([
    ['{ kinds: [Country] }', ['isola', 'redland']],
    ['{ countries: ["tw"] }', ['forno', 'isola']],
    ['{ countries: ["isola"] }', ['forno', 'isola']],
    ['{ tags: ["chip", "optics"] }', ['delta', 'zeiss']],
    ['{ ids: ["lito", "nobody"] }', ['lito']],
    ['{ text: "generale" }', ['lito']],
    ['{ text: "公司" }', ['lito']],
    ['{ linked: { kinds: [BUYS] } }', ['chipwerk', 'cloudia', 'delta']],
    ['{ linked: { kinds: [BUYS], actorKinds: [Product] } }', ['cloudia']],
    ['{ kinds: [Company], linked: { kinds: [BUYS] } }', ['chipwerk', 'cloudia']],
    ['{ countries: [""] }', []],
    ['{ linked: { kinds: [] } }', []],
    ['{ linked: { confidence: [] } }', []],
  ])('actors(filter: %s)', async (filter, ids) => {
    const { actors } = await get(`{ actors(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(actors).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });

  test('actors are ordered by name, or by links', async () => {
    const { byName, byLinks } = await get(`{
      byName: actors(first: 3) { nodes { name } }
      byLinks: actors(first: 3, orderBy: { field: LINKS, direction: DESC }) { nodes { id degree } } }`);
    expect(byName).toEqual({ nodes: [{ name: 'Ada Verdi' }, { name: 'Chipwerk' }, { name: 'Cloudia' }] });
    expect(byLinks).toEqual({
      nodes: [
        { id: 'cloudia', degree: 5 },
        { id: 'chipwerk', degree: 5 },
        { id: 'lito', degree: 5 },
      ].sort((a, b) => (a.id < b.id ? 1 : -1)),
    });
  });

  test.each([
    ['NAME', 'ASC'],
    ['NAME', 'DESC'],
    ['LINKS', 'ASC'],
    ['LINKS', 'DESC'],
  ])('pages of actors by %s %s follow one another without gap or repeat', async (field, direction) => {
    const query = `query($after: String) {
      actors(first: 5, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
        nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { actors } = (await get(query, { after })) as unknown as {
        actors: {
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
        };
      };
      expect(actors.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...actors.nodes.map(({ id }) => id));
      after = actors.pageInfo.hasNextPage ? actors.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  test('a link tells its parts, its sentence and its evidence', async () => {
    const { link } = await get(`{ link(id: "buys--cloudia--chipwerk") {
      kind family from { id } to { id } since until status confidence summary(lang: IT)
      sentence it: sentence(lang: IT) item share amount { value unit }
      evidence { stance locator source { id title publisher date lang kind checkedOn } } } }`);
    expect(link).toMatchObject({
      kind: 'BUYS',
      family: 'SUPPLY',
      from: { id: 'cloudia' },
      to: { id: 'chipwerk' },
      since: '2021',
      until: null,
      status: 'ACTIVE',
      confidence: 'DISPUTED',
      summary: 'Da cloudia a chipwerk.',
      sentence: 'Cloudia buys from Chipwerk',
      it: 'Cloudia acquista da Chipwerk',
      item: null,
      evidence: [
        { stance: 'SUPPORTS', locator: 'p. 3', source: { id: 'news', kind: 'NEWS', lang: 'zh' } },
        { stance: 'DISPUTES', locator: null, source: { id: 'filing' } },
      ],
    });
  });

  test('quantities survive: share, amount', async () => {
    const { owns, supplies } = await get(`{
      owns: link(id: "owns--lito--zeiss") { share }
      supplies: link(id: "supplies--lito--forno") { amount { value unit } sentence } }`);
    expect(owns).toEqual({ share: 24.9 });
    expect(supplies).toEqual({
      amount: { value: 12.5, unit: 'USD bn' },
      sentence: 'Lito N.V. supplies Forno Foundry (scanners)',
    });
  });

  test.each([
    ['buys--cloudia--delta', '2022-10-07', 'ACTIVE'],
    ['buys--cloudia--delta', '2022-10-08', 'ENDED'],
    ['buys--cloudia--delta', '2021-02', 'UPCOMING'],
    ['restricts--rule--cloudia', '2024-12-31', 'ACTIVE'],
    ['restricts--rule--cloudia', '2025-01-01', 'ENDED'],
    ['pressures--redland--isola', '2026', 'UPCOMING'],
    ['located-in--forno--isola', '1800-01-01', 'UNDATED'],
  ])('%s on %s is %s', async (id, on, status) => {
    expect(await get('query($id: ID!, $on: Date) { link(id: $id) { status(on: $on) } }', { id, on })).toEqual(
      {
        link: { status },
      },
    );
  });

  test.each([
    ['{ kinds: [OWNS] }', 1],
    ['{ families: [SUPPLY] }', 8],
    ['{ families: [SUPPLY], kinds: [BUYS, OWNS] }', 2],
    ['{ kinds: [] }', 0],
    ['{ confidence: [DISPUTED, ALLEGED] }', 2],
    ['{ activeOn: "2022-10-07" }', 15],
    ['{ activeOn: "2022-10-06" }', 12],
    ['{ withActors: ["delta"] }', 4],
    ['{ actorKinds: [Person] }', 1],
    ['{ actorKinds: [Company, Country, Company] }', 17],
    ['{ actorKinds: [] }', 0],
    ['{ actorKinds: [Product], kinds: [RESTRICTS, BUYS, DESIGNS], confidence: [CONFIRMED] }', 2],
    ['{ actorKinds: [Product], activeOn: "2021-04" }', 3],
    ['{ source: "news" }', 3],
    ['{ text: "MIRRORS" }', 1],
    ['{ text: "da cloudia" }', 3],
    ['{ withActors: ["cloudia"], confidence: [REPORTED], activeOn: "2022" }', 0],
  ])('links(filter: %s) are %i', async (filter, count) => {
    const { links } = (await get(
      `{ links(filter: ${filter}, first: 100) { totalCount nodes { id } } }`,
    )) as unknown as {
      links: { totalCount: number; nodes: unknown[] };
    };
    expect(links.totalCount).toBe(count);
    expect(links.nodes).toHaveLength(count);
  });

  test('links of an actor: by direction, by the kind at the far end, in order', async () => {
    const { actor } = await get(`{ actor(id: "cloudia") {
      in: links(direction: IN) { totalCount nodes { id } }
      companies: links(filter: { actorKinds: [Company] }, orderBy: { field: KIND, direction: ASC }) { nodes { id } } } }`);
    expect(actor).toEqual({
      in: {
        totalCount: 2,
        nodes: [{ id: 'convenes--ministry--cloudia' }, { id: 'restricts--rule--cloudia' }],
      },
      companies: { nodes: [{ id: 'buys--cloudia--chipwerk' }, { id: 'competes-with--cloudia--chipwerk' }] },
    });
  });

  test.each(['ASC', 'DESC'])(
    'links of some kinds come page by page in the order of their kinds: %s',
    async (way) => {
      const order = `orderBy: { field: KIND, direction: ${way} }`;
      const listed = 'nodes { id kind } pageInfo { endCursor hasNextPage }';
      type Listed = { nodes: { kind: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      const ask = async (query: string, after: string | null = null) =>
        (await get(`query($after: String) { links(${query}) { ${listed} } }`, { after }))
          .links as unknown as Listed;
      const all = (await ask(`first: 100, after: $after, ${order}`)).nodes;
      const expected = all.filter(({ kind }) => ['BUYS', 'RESTRICTS', 'SUPPLIES'].includes(kind));
      const of = 'first: 2, after: $after, filter: { kinds: [SUPPLIES, BUYS, RESTRICTS] }';
      let page = await ask(`${of}, ${order}`);
      const seen = [...page.nodes];
      while (page.pageInfo.hasNextPage) {
        page = await ask(`${of}, ${order}`, page.pageInfo.endCursor);
        seen.push(...page.nodes);
      }
      expect(expected.length).toBeGreaterThan(4);
      expect(seen).toEqual(expected);
    },
  );

  test('links are ordered by their dates; those without count as the earliest', async () => {
    const { latest, earliest } = await get(`{
      latest: links(first: 2) { nodes { id } }
      earliest: links(first: 2, orderBy: { field: SINCE, direction: ASC }) { nodes { id } } }`);
    expect(latest).toEqual({
      nodes: [{ id: 'pressures--redland--isola' }, { id: 'convenes--ministry--cloudia' }],
    });
    expect(earliest).toEqual({
      nodes: [{ id: 'competes-with--cloudia--chipwerk' }, { id: 'depends-on--isola--lito' }],
    });
  });

  test('sources: newest first, filtered, with the links that cite them', async () => {
    const { sources, unread, source } = await get(`{
      sources { totalCount nodes { id } }
      unread: sources(filter: { checked: false }) { nodes { id checkedOn } }
      source(id: "news") { links { totalCount nodes { id } } } }`);
    expect(sources).toEqual({
      totalCount: 4,
      nodes: [{ id: 'news' }, { id: 'filing' }, { id: 'report' }, { id: 'old-page' }],
    });
    expect(unread).toEqual({ nodes: [{ id: 'old-page', checkedOn: null }] });
    expect(source).toEqual({
      links: {
        totalCount: 3,
        nodes: [
          { id: 'convenes--ministry--cloudia' },
          { id: 'buys--cloudia--chipwerk' },
          { id: 'competes-with--cloudia--chipwerk' },
        ],
      },
    });
  });

  test.each([
    ['lito', 'lito', 'OFFICIAL_NAME', 'Lito N.V.'],
    ['LITHOGRAPHIE generale', 'lito', 'FORMER_NAME', 'Lithographie Générale'],
    ['ffc', 'forno', 'SHORT_NAME', 'FFC'],
    ['zeiss', 'zeiss', 'ID', 'zeiss'],
    ['Zeiß', 'zeiss', 'OFFICIAL_NAME', 'Zeiß Optik'],
    ['台湾', null, null, null],
    ['熔炉', 'forno', 'OFFICIAL_NAME', '臺灣熔爐'],
    ['云雅', 'cloudia', 'OFFICIAL_NAME', '云雅科技'],
    ["Ministero dell'Industria", 'ministry', 'OFFICIAL_NAME', "Ministero dell'Industria"],
    ['industry', 'ministry', 'OFFICIAL_NAME', 'Ministry of Industry'],
    ['chipwrek', 'chipwerk', 'OFFICIAL_NAME', 'Chipwerk'],
    ['clouda', 'cloudia', 'OFFICIAL_NAME', 'Cloudia'],
    ['hermit socety', 'hermit', 'OFFICIAL_NAME', 'Hermit Society'],
    ['!?', null, null, null],
  ])('search(%s) finds %s', async (text, id, matchedOn, matchedText) => {
    const { search } = (await get(
      'query($text: String!) { search(text: $text) { actor { id } matchedOn matchedText score } }',
      {
        text,
      },
    )) as unknown as { search: unknown[] };
    if (id === null)
      expect(search).toEqual(text === '台湾' ? [expect.objectContaining({ actor: { id: 'forno' } })] : []);
    else expect(search[0]).toMatchObject({ actor: { id }, matchedOn, matchedText });
  });

  test('search keeps to the kinds asked for', async () => {
    const { search } = await get('{ search(text: "re", kinds: [Country]) { actor { id } } }');
    expect(search).toEqual([{ actor: { id: 'redland' } }]);
  });

  test('a neighbourhood holds all links among what it returns', async () => {
    const { neighborhood } = await get(`{ neighborhood(of: ["lito"]) {
      actors { id } links { id } truncated omitted { actor { id } count } } }`);
    expect(neighborhood).toEqual({
      actors: [{ id: 'lito' }, { id: 'forno' }, { id: 'isola' }, { id: 'zeiss' }, { id: 'ada' }],
      links: [
        'depends-on--isola--lito',
        'leads--ada--lito',
        'located-in--forno--isola',
        'owns--lito--zeiss',
        'supplies--lito--forno',
        'supplies--zeiss--lito',
      ].map((id) => ({ id })),
      truncated: false,
      omitted: [],
    });
  });

  test('a neighbourhood within a limit is fair and says what it left out', async () => {
    const { neighborhood } = await get(`{ neighborhood(of: ["cloudia", "lito"], limit: 4) {
      actors { id } truncated omitted { actor { id } count } } }`);
    expect(neighborhood).toEqual({
      actors: [
        { id: 'cloudia' },
        { id: 'lito' },
        { id: 'chipwerk' },
        { id: 'forno' },
        { id: 'delta' },
        { id: 'isola' },
      ],
      truncated: true,
      omitted: [
        { actor: { id: 'cloudia' }, count: 2 },
        { actor: { id: 'lito' }, count: 3 },
      ],
    });
  });

  test('a neighbourhood follows a direction, a kind and several hops', async () => {
    const { out, far } = await get(`{
      out: neighborhood(of: ["zeiss"], depth: 3, direction: OUT, filter: { kinds: [SUPPLIES, MANUFACTURES] }) { actors { id } }
      far: neighborhood(of: ["zeiss"], depth: 2, filter: { actorKinds: [Company] }) { actors { id } } }`);
    expect(out).toEqual({ actors: ['zeiss', 'lito', 'forno', 'chipwerk', 'delta'].map((id) => ({ id })) });
    expect(far).toEqual({ actors: ['zeiss', 'lito', 'forno'].map((id) => ({ id })) });
  });

  test('links among some actors', async () => {
    const { linksAmong } =
      await get(`{ linksAmong(ids: ["delta", "chipwerk", "hermit"], filter: { kinds: [DESIGNS] }) {
      actors { id } links { id } truncated } }`);
    expect(linksAmong).toEqual({
      actors: [{ id: 'delta' }, { id: 'chipwerk' }, { id: 'hermit' }],
      links: [{ id: 'designs--chipwerk--delta' }],
      truncated: false,
    });
  });

  test('common neighbours come with the links that join them', async () => {
    const { commonNeighbors } = await get(
      `{ commonNeighbors(ids: ["forno", "cloudia"]) { actor { id } links { id } } }`,
    );
    expect(commonNeighbors).toEqual([
      {
        actor: { id: 'chipwerk' },
        links: [
          'buys--cloudia--chipwerk',
          'competes-with--cloudia--chipwerk',
          'manufactures--forno--chipwerk',
        ].map((id) => ({ id })),
      },
      {
        actor: { id: 'delta' },
        links: ['buys--cloudia--delta', 'manufactures--forno--delta'].map((id) => ({ id })),
      },
    ]);
  });

  describe('paths', () => {
    const pathsBy = async (args: string) => {
      const { paths } = (await get(`{ paths(${args}) { length actors { id } } }`)) as unknown as {
        paths: { length: number; actors: { id: string }[] }[];
      };
      return paths.map(({ actors }) => actors.map(({ id }) => id).join(' '));
    };

    test('the shortest first, the surest among equals', async () => {
      expect(await pathsBy('from: "cloudia", to: "zeiss"')).toEqual([
        'cloudia delta forno lito zeiss',
        'cloudia chipwerk forno lito zeiss',
      ]);
      expect(await pathsBy('from: "chipwerk", to: "delta", first: 3')).toEqual([
        'chipwerk delta',
        'chipwerk forno delta',
        'chipwerk cloudia delta',
      ]);
    });

    test('avoid, filter and the day narrow them', async () => {
      expect(await pathsBy('from: "cloudia", to: "zeiss", avoid: ["delta"]')).toEqual([
        'cloudia chipwerk forno lito zeiss',
      ]);
      expect(
        await pathsBy('from: "cloudia", to: "forno", maxLength: 3, filter: { activeOn: "2023" }'),
      ).toEqual(['cloudia chipwerk forno', 'cloudia rule delta forno', 'cloudia chipwerk delta forno']);
      expect(
        await pathsBy('from: "cloudia", to: "forno", maxLength: 2, filter: { actorKinds: [Product] }'),
      ).toEqual(['cloudia delta forno']);
    });

    test('no path visits an actor twice, and each is listed once', async () => {
      const found = await pathsBy('from: "cloudia", to: "forno", maxLength: 5, first: 100');
      expect(found.length).toBeGreaterThan(8);
      for (const path of found) expect(new Set(path.split(' ')).size).toBe(path.split(' ').length);
      expect(new Set(found).size).toBe(found.length);
    });

    test('directed paths follow links from start to end only', async () => {
      expect(await pathsBy('from: "zeiss", to: "delta", directed: true')).toEqual([
        'zeiss lito forno delta',
        'zeiss lito forno chipwerk delta',
      ]);
      expect(await pathsBy('from: "delta", to: "zeiss", directed: true')).toEqual([]);
    });

    test('they say themselves aloud', async () => {
      const { paths } = await get(
        `{ paths(from: "zeiss", to: "forno", first: 1) { length sentence it: sentence(lang: IT) links { id } } }`,
      );
      expect(paths).toEqual([
        {
          length: 2,
          sentence: 'Lito N.V. owns Zeiß Optik; Lito N.V. supplies Forno Foundry (scanners).',
          it: 'Lito N.V. possiede Zeiß Optik; Lito N.V. rifornisce Forno Foundry (scanners).',
          links: [{ id: 'owns--lito--zeiss' }, { id: 'supplies--lito--forno' }],
        },
      ]);
    });
  });

  test('changes within two days, by day, in pages', async () => {
    const query = `query($after: String) { changes(since: "2022-10", until: "2024", first: 3, after: $after) {
      totalCount nodes { change on link { id } } pageInfo { endCursor hasNextPage } } }`;
    const { changes } = (await get(query)) as unknown as { changes: { pageInfo: { endCursor: string } } };
    expect(changes).toMatchObject({
      totalCount: 6,
      nodes: [
        { change: 'STARTED', on: '2022-10-07', link: { id: 'issues--redland--rule' } },
        { change: 'STARTED', on: '2022-10-07', link: { id: 'restricts--rule--cloudia' } },
        { change: 'STARTED', on: '2022-10-07', link: { id: 'restricts--rule--delta' } },
      ],
      pageInfo: { hasNextPage: true },
    });
    expect(await get(query, { after: changes.pageInfo.endCursor })).toMatchObject({
      changes: {
        nodes: [
          { change: 'ENDED', on: '2022-10-07', link: { id: 'buys--cloudia--delta' } },
          { change: 'STARTED', on: '2024-04-24', link: { id: 'leads--ada--lito' } },
          { change: 'ENDED', on: '2024', link: { id: 'restricts--rule--cloudia' } },
        ],
        pageInfo: { hasNextPage: false },
      },
    });
  });

  test.each([
    ['YEAR', '2020-01-01', { started: 2, ended: 0 }],
    ['QUARTER', '2022-10-01', { started: 3, ended: 1 }],
    ['MONTH', '2022-10-01', { started: 3, ended: 1 }],
    ['DAY', '2022-10-07', { started: 3, ended: 1 }],
  ])('the timeline by %s counts what began and ended', async (by, start, counts) => {
    const { timeline } = (await get(`{ timeline(by: ${by}) { start started ended } }`)) as unknown as {
      timeline: { start: string }[];
    };
    expect(timeline).toContainEqual({ start, ...counts });
    expect(timeline.map((bucket) => bucket.start)).toEqual(timeline.map((bucket) => bucket.start).sort());
  });

  test('the timeline of some actors counts their links alone', async () => {
    expect(await get('{ timeline(of: ["ada"], by: MONTH) { start started ended } }')).toEqual({
      timeline: [{ start: '2024-04-01', started: 1, ended: 0 }],
    });
  });

  test('statistics of all, and of what passes a filter', async () => {
    const { all, disputed, products } = await get(`{
      all: statistics { actors links sources actorKinds { kind count } confidence { confidence count } }
      disputed: statistics(filter: { confidence: [DISPUTED] }) {
        actors links sources linkKinds { kind count } countries { place { code } count } }
      products: statistics(filter: { actorKinds: [Product], confidence: [CONFIRMED] }) {
        actors links sources linkKinds { kind count } confidence { confidence count } } }`);
    expect(all).toEqual({
      actors: 12,
      links: 18,
      sources: 4,
      actorKinds: [
        { kind: 'Company', count: 5 },
        { kind: 'Country', count: 2 },
        { kind: 'GovernmentBody', count: 1 },
        { kind: 'Organization', count: 1 },
        { kind: 'Person', count: 1 },
        { kind: 'Policy', count: 1 },
        { kind: 'Product', count: 1 },
      ],
      confidence: [
        { confidence: 'CONFIRMED', count: 14 },
        { confidence: 'REPORTED', count: 2 },
        { confidence: 'ALLEGED', count: 1 },
        { confidence: 'DISPUTED', count: 1 },
      ],
    });
    expect(disputed).toEqual({
      actors: 2,
      links: 1,
      sources: 2,
      linkKinds: [{ kind: 'BUYS', count: 1 }],
      countries: [
        { place: { code: 'CN' }, count: 1 },
        { place: { code: 'US' }, count: 1 },
      ],
    });
    expect(products).toEqual({
      actors: 4,
      links: 3,
      sources: 1,
      linkKinds: [
        { kind: 'DESIGNS', count: 1 },
        { kind: 'MANUFACTURES', count: 1 },
        { kind: 'RESTRICTS', count: 1 },
      ],
      confidence: [{ confidence: 'CONFIRMED', count: 3 }],
    });
  });

  test('the dataset tells its version, licence, counts and where to begin', async () => {
    const { dataset } =
      await get(`{ dataset { name title(lang: IT) version licence updated actors links sources
      startingQuestions { id title address } views { id } } }`);
    expect(dataset).toEqual({
      name: 'dozen',
      title: 'Una dozzina di attori',
      version: '2026-11-24.dozen',
      licence: 'CC0',
      updated: '2026-11-24',
      actors: 12,
      links: 18,
      sources: 4,
      startingQuestions: [
        { id: 'chain', title: 'What does Cloudia hang on?', address: '/?paths=cloudia,zeiss' },
      ],
      views: [],
    });
  });
});

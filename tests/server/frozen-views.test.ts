import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataOf, testApp } from '../support/ask.ts';
import { dozen, dozenInfo } from '../support/dozen.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

const ROWS = `subgraph { actors { name } links { from { name } to { name } sentence evidence { source { title } } } }
  sources { title }`;
const state = { actors: [{ id: 'lito' }, { id: 'forno' }] };
const lito = dozen.actors.filter(({ id }) => id === 'lito');
const report = dozen.sources.filter(({ id }) => id === 'report');

describe.each(await testStores())('$name', ({ open }) => {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    app = testApp(opened.store);
  }, 180_000);
  afterAll(() => opened?.remove());

  async function rename(to: string): Promise<void> {
    await opened.store.load({
      actors: lito.map((actor) => ({ ...actor, names: [{ text: to, lang: 'en', kind: 'official' }] })),
      sources: report.map((source) => ({ ...source, title: to })),
      links: [],
    });
  }

  test('a frozen view has each name as it was kept, beside others and beside today', async () => {
    const first = await savedView(app, { title: 'First', mode: 'FROZEN', state });
    await rename('Second name');
    const second = await savedView(app, { title: 'Second', mode: 'FROZEN', state });
    const live = await savedView(app, { title: 'Live', state });
    await rename('Third name');
    const query = `query($first: ID!, $second: ID!, $live: ID!) {
      live: view(id: $live) { ${ROWS} }
      first: view(id: $first) { ${ROWS} }
      second: view(id: $second) { ${ROWS} }
      asSaved: view(id: $live, asSaved: true) { ${ROWS} } }`;
    const named = (name: string, title: string) => ({
      subgraph: {
        actors: [{ name }, { name: 'Forno Foundry' }],
        links: [
          {
            from: { name },
            to: { name: 'Forno Foundry' },
            sentence: expect.stringContaining(name),
            evidence: [{ source: { title } }],
          },
        ],
      },
      sources: [{ title }],
    });
    expect(await dataOf(app, query, { first, second, live })).toEqual({
      live: named('Third name', 'Third name'),
      first: named('Lito N.V.', 'The chain of chips'),
      second: named('Second name', 'Second name'),
      asSaved: named('Second name', 'Second name'),
    });
    await opened.store.load({ actors: lito, sources: report, links: [] });
  });

  test('what keeps its data is cited with the dataset of that day, all else with that of today', async () => {
    const views = {
      frozen: await savedView(app, { title: 'Frozen', mode: 'FROZEN', state }),
      live: await savedView(app, { title: 'Live', state }),
      light: await savedView(app, { title: 'Light', keepsData: false, state }),
    };
    await opened.store.saveDataset({ ...dozenInfo, version: '2027-01-01.newer' });
    const query = `query($frozen: ID!, $live: ID!, $light: ID!) {
      frozen: view(id: $frozen) { citation } live: view(id: $live) { citation } light: view(id: $light) { citation } }`;
    expect(await dataOf(app, query, views)).toEqual({
      frozen: { citation: expect.stringContaining('dataset 2026-11-24.dozen') },
      live: { citation: expect.stringContaining('dataset 2026-11-24.dozen') },
      light: { citation: expect.stringContaining('dataset 2027-01-01.newer') },
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataOf, testApp } from '../support/ask.ts';
import { dozenInfo } from '../support/dozen.ts';
import { editOf, nothing } from '../support/edits.ts';
import { recordOf, registerRows } from '../support/imports.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

const OURS = `Dataset ${dozenInfo.version} · ${dozenInfo.licence}`;
const WITH_THEIRS = `Dataset ${dozenInfo.version} + registers`;

describe.each(await testStores())('views of what somebody has imported into $name', ({ open }) => {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  const rows = registerRows('v-');
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    app = testApp(opened.store);
    const between = { ...rows.owns, id: 'v-between', from: 'zeiss', to: 'forno', since: '2025' };
    const all = { ...rows.all, links: [...rows.all.links, between] };
    await opened.store.importRows('registers', all, {
      replace: false,
      isTrial: false,
      record: () => recordOf('registers'),
    });
  }, 180_000);
  afterAll(() => opened?.remove());

  const save = (mode: 'LIVE' | 'FROZEN', ...ids: string[]) =>
    savedView(app, { title: 'Who owns Lito?', mode, state: { actors: ids.map((id) => ({ id })) } });
  const written = async (id: string, ending: string) => (await app.request(`/view/${id}.${ending}`)).text();

  test.each(['LIVE', 'FROZEN'] as const)(
    '%s ones say so, and no licence that is not theirs',
    async (mode) => {
      const theirs = await save(mode, 'lito', rows.holding.id);
      expect(await written(theirs, 'svg')).toContain(WITH_THEIRS);
      for (const ending of ['svg', 'json', 'graphml'])
        expect(await written(theirs, ending)).not.toContain(dozenInfo.licence);
      const cited = await dataOf(app, 'query($id: ID!) { view(id: $id) { datasetVersion citation } }', {
        id: theirs,
      });
      expect(cited.view).toEqual({
        datasetVersion: `${dozenInfo.version} + registers`,
        citation: expect.stringContaining(`${dozenInfo.version} + registers`),
      });
      const ours = await save(mode, 'lito', 'zeiss');
      expect(await written(ours, 'svg')).toContain(OURS);
    },
  );

  test('figure and citation of a view say the same, also on a day on which no row of theirs is shown', async () => {
    const state = { actors: [{ id: 'zeiss' }, { id: 'forno' }], activeOn: '2010-01-01' };
    for (const mode of ['LIVE', 'FROZEN'] as const) {
      const id = await savedView(app, { title: 'Long ago', mode, state });
      expect(await written(id, 'svg')).toContain(WITH_THEIRS);
      const { view } = await dataOf(app, 'query($id: ID!) { view(id: $id) { citation } }', { id });
      expect(view).toEqual({ citation: expect.stringContaining(`${dozenInfo.version} + registers`) });
    }
  });

  test('a link of ours that cites a source of theirs is told with them', async () => {
    const evidence = [{ source: rows.register.id, stance: 'SUPPORTS' as const }];
    await opened.store.edit(
      editOf({
        put: { ...nothing, links: [{ ...rows.owns, id: 'v-cites', evidence, from: 'zeiss', to: 'delta' }] },
      }),
    );
    expect(await written(await save('LIVE', 'zeiss', 'delta'), 'svg')).toContain(WITH_THEIRS);
  });

  test('answers to named questions say so too, whichever rows they show', async () => {
    const answer = await app.request('/q/who-blocks-whom.json');
    expect(await answer.json()).toMatchObject({
      datasetVersion: `${dozenInfo.version} + registers`,
      licence: '',
    });
  });

  test('which imports actors and links belong to can be asked', async () => {
    const among = (...ids: string[]) =>
      dataOf(app, 'query($ids: [ID!]) { dataset { imports(among: $ids) { name } } }', { ids });
    const theirs = { dataset: { imports: [{ name: 'registers' }] } };
    expect(await among('lito', rows.owns.id)).toEqual(theirs);
    expect(await among('lito')).toEqual({ dataset: { imports: [] } });
    expect(await dataOf(app, '{ dataset { imports { name } } }')).toEqual(theirs);
  });
});

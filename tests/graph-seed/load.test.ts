import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Dataset } from '../../graph-seed/dataset.ts';
import { loadDataset } from '../../graph-seed/load.ts';
import type { LogEntry } from '../../server/store/change-log.ts';
import type { Edit } from '../../server/store/edits.ts';
import { everyLink } from '../../server/store/filters.ts';
import { dozen } from '../support/dozen.ts';
import { editOf, nothing } from '../support/edits.ts';
import { loadDozen, loadShipped, type TestStore, testStores } from '../support/stores.ts';

const all = { first: 1000, after: null, withTotal: true };

describe.each(await testStores())('$name', ({ open }) => {
  let opened: TestStore;
  let dataset: Dataset;
  const progress: [number, number][] = [];
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    dataset = await loadShipped(opened.store);
  }, 180_000);
  afterAll(() => opened?.remove());

  test('loading again changes nothing and says how far it is', async () => {
    const before = await opened.store.statistics(everyLink);
    const degrees = await opened.store.degrees(['nvidia', 'tsmc', 'china']);
    await loadDataset(opened.store, dataset, (done, total) => progress.push([done, total]));
    expect(await opened.store.statistics(everyLink)).toEqual(before);
    expect(await opened.store.degrees(['nvidia', 'tsmc', 'china'])).toEqual(degrees);
    expect(degrees.get('nvidia')).toBe(61);
    expect(progress.at(-1)).toEqual([1704, 1704]);
    expect(progress.length).toBeGreaterThan(2);
  });

  test('what people added themselves stays', async () => {
    expect((await opened.store.actorsById(['lito']))[0]).toEqual(
      dozen.actors.find(({ id }) => id === 'lito'),
    );
    const links = await opened.store.links(everyLink, { field: 'KIND', direction: 'ASC' }, all);
    expect(links.totalCount).toBe(821 + dozen.links.length);
  });

  test('of a row that was edited or retracted by hand the edit holds, until it is undone', async () => {
    const { store } = opened;
    const { rows } = dataset;
    const [retracted, restored] = rows.links as [Link, Link];
    const actor = rows.actors[0] as Actor;
    const edited = { ...actor, website: 'https://edited.example' };
    const edit = (part: Partial<Edit>) =>
      store.edit({
        put: { actors: [], links: [], sources: [], ...part.put },
        retract: part.retract ?? new Map(),
        remove: { actors: [], sources: [] },
        by: 'Ada',
        expected: new Map(),
        ...(part.reverts === undefined ? {} : { reverts: part.reverts }),
      });
    const putActor = (row: Actor, reverts?: LogEntry) =>
      edit({
        put: { actors: [row], links: [], sources: [] },
        ...(reverts && { reverts: reverts.sequence }),
      });
    const putLink = (row: Link, reverts?: LogEntry) =>
      edit({
        put: { actors: [], links: [row], sources: [] },
        ...(reverts && { reverts: reverts.sequence }),
      });
    const [ofActor] = await putActor(edited);
    const reason = { en: 'It was another one.' };
    const [ofRetracted] = await edit({ retract: new Map([[retracted.id, { on: '2026-11-26', reason }]]) });
    const [ofRestored] = await putLink({ ...restored, topic: 'by hand' });
    await putLink(restored, ofRestored);

    const later = { ...restored, topic: 'later' };
    const links = rows.links.map((row) => (row.id === restored.id ? later : row));
    expect(await loadDataset(store, { ...dataset, views: [], rows: { ...rows, links } })).toBe(2);
    expect(await store.actorsById([actor.id])).toEqual([edited]);
    expect(await store.linksById([retracted.id, restored.id])).toEqual([later]);

    await putActor(actor, ofActor);
    await putLink(retracted, ofRetracted);
    expect(await loadDataset(store, { ...dataset, views: [] })).toBe(0);
    expect(await store.linksById([restored.id])).toEqual([restored]);
  });

  test('an edit that is undone takes those after it along; undoing that brings all of them back', async () => {
    const { store } = opened;
    const [, actor] = dataset.rows.actors as [Actor, Actor];
    const again = () => loadDataset(store, { ...dataset, views: [] });
    const put = async (row: Actor, undone?: LogEntry) => {
      const reverts = undone && { reverts: undone.sequence };
      const [entry] = await store.edit(editOf({ put: { ...nothing, actors: [row] }, ...reverts }));
      return entry as LogEntry;
    };
    const tagged = { ...actor, tags: ['by hand', 'twice'] };
    const first = await put({ ...actor, tags: ['by hand'] });
    await put(tagged);
    const undoing = await put(actor, first);
    expect(await again()).toBe(0);

    const redoing = await put(tagged, undoing);
    expect(await again()).toBe(1);
    expect(await store.actorsById([actor.id])).toEqual([tagged]);

    await put(actor, redoing);
    expect(await again()).toBe(0);
  });

  test('a row comes back as it went in', async () => {
    for (const [row, read] of [
      [dataset.rows.actors, (ids: string[]) => opened.store.actorsById(ids)],
      [dataset.rows.links, (ids: string[]) => opened.store.linksById(ids)],
      [dataset.rows.sources, (ids: string[]) => opened.store.sourcesById(ids)],
    ] as const) {
      const back = await read(row.map(({ id }) => id));
      expect(new Map(back.map((one) => [one.id, one]))).toEqual(new Map(row.map((one) => [one.id, one])));
    }
  });

  test('a link that changes its ends leaves no trace of the old one', async () => {
    const link = {
      ...dozen.links[0],
      id: 'moves',
      from: 'ada',
      to: 'hermit',
    } as Dataset['rows']['links'][number];
    await opened.store.load({ actors: [], sources: [], links: [link] });
    await opened.store.load({ actors: [], sources: [], links: [{ ...link, kind: 'LEADS', to: 'delta' }] });
    expect(await opened.store.degrees(['ada', 'hermit', 'delta'])).toEqual(
      new Map([
        ['ada', 2],
        ['hermit', 0],
        ['delta', 5],
      ]),
    );
    expect(await opened.store.linksAmong(['ada', 'hermit', 'delta'], everyLink)).toEqual([
      { ...link, kind: 'LEADS', to: 'delta' },
    ]);
  });
});

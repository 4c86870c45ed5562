import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { everyLink } from '../../server/store/filters.ts';
import type { GraphRows, GraphStore } from '../../server/store/graph-store.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { listen, type ReadEvent } from '../support/event-reader.ts';
import { type Served, serve } from '../support/serve.ts';
import { loadDozen, type StoreMaker, type TestStore } from '../support/stores.ts';

interface View {
  subgraph: { links: { id: string }[] };
}

const nothing: GraphRows = { actors: [], links: [], sources: [] };
const owns = 'owns--lito--zeiss';
const why = { on: '2026-11-25', reason: { en: 'It was sold.', it: 'È stata venduta.' } };

function row<T extends { id: string }>(rows: T[], id: string): T {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error('the dozen has changed');
  return found;
}

const lito = row(dozen.actors, 'lito');
const ownership = row(dozen.links, owns);

/** What every store must log, and what listeners must hear of it over a real socket. */
export function changeLogSuite({ name, open }: StoreMaker): void {
  describe(`the log of changes in ${name}`, () => {
    let opened: TestStore;
    const stores: GraphStore[] = [];
    const servers: Served[] = [];
    beforeEach(async () => {
      opened = await open();
      await loadDozen(opened.store);
    }, 180_000);
    afterEach(async () => {
      for (const server of servers.splice(0)) await server.stop();
      for (const store of stores.splice(0)) await store.close();
      await opened.remove();
    }, 60_000);

    const another = async (entriesKept?: number) => {
      const store = await opened.another(entriesKept);
      stores.push(store);
      return store;
    };
    const served = async (store = opened.store) => {
      const server = await serve(store);
      servers.push(server);
      return server;
    };
    const logged = async (after = 0) =>
      (await opened.store.changeLog(after, 1_000)).entries.map(
        ({ sequence, change, subject }) => `${sequence} ${change} ${subject.id}`,
      );
    /** A new actor, so one change. */
    const add = (store: GraphStore, id: string) =>
      store.load({ ...nothing, actors: [{ ...lito, id, names: [{ ...lito.names[0], text: id }] } as never] });

    test('begins behind the first dataset; the same rows again are no change, whatever the order of their keys', async () => {
      await loadDozen(opened.store);
      const turned = Object.fromEntries(Object.entries(lito).reverse()) as unknown as typeof lito;
      await opened.store.load({ ...nothing, actors: [turned] });
      expect(await opened.store.changeLog(0, 10)).toMatchObject({ oldest: 0, latest: 0, entries: [] });
    });

    test('tells what is added and changed in the order in which it is written, and no more than is asked for', async () => {
      const source = { ...row(dozen.sources, 'news'), id: 'letter' };
      const actor = { ...lito, tags: ['optics'] };
      const link = { ...ownership, share: 30 };
      await opened.store.load({ actors: [actor], links: [link], sources: [source] });
      expect(await logged()).toEqual(['1 ADDED letter', '2 CHANGED lito', `3 CHANGED ${owns}`]);
      const { entries, latest } = await opened.store.changeLog(1, 1);
      expect(latest).toBe(3);
      expect(entries).toEqual([
        { sequence: 2, at: expect.any(String), change: 'CHANGED', subjectKind: 'ACTOR', subject: actor },
      ]);
    });

    test('knows nothing of a load that fails', async () => {
      const homeless = { ...ownership, id: 'homeless', to: 'nobody' };
      await expect(
        opened.store.load({ ...nothing, links: [{ ...ownership, share: 1 }, homeless] }),
      ).rejects.toThrow();
      expect(await logged()).toEqual([]);
      expect(await opened.store.linksById([owns])).toEqual([ownership]);
    });

    test('a retracted link is gone from every answer, and the log keeps what it was and why', async () => {
      await opened.store.retractLinks(new Map([[owns, why]]));
      expect(await opened.store.linksById([owns])).toEqual([]);
      expect(await opened.store.linksAmong(['lito', 'zeiss'], everyLink)).toHaveLength(1);
      expect(Object.fromEntries(await opened.store.degrees(['lito', 'zeiss']))).toEqual({
        lito: 4,
        zeiss: 1,
      });
      expect((await opened.store.statistics(everyLink)).links).toBe(dozen.links.length - 1);
      const byOwns = { ...everyLink, kinds: ['OWNS' as const] };
      expect((await opened.store.neighbors(['lito'], byOwns, 'BOTH', 9)).get('lito')).toEqual([]);
      expect((await opened.store.changeLog(0, 9)).entries).toEqual([
        {
          sequence: 1,
          at: expect.any(String),
          change: 'RETRACTED',
          subjectKind: 'LINK',
          subject: ownership,
          retraction: why,
        },
      ]);
    });

    test('retracting twice, or what was never there, is no change; loading it again brings it back', async () => {
      await opened.store.retractLinks(new Map([['never-there', why]]));
      await opened.store.retractLinks(new Map([[owns, why]]));
      await opened.store.retractLinks(new Map([[owns, why]]));
      expect(await logged()).toEqual([`1 RETRACTED ${owns}`]);
      await opened.store.load({ ...nothing, links: [ownership] });
      expect(await logged(1)).toEqual([`2 ADDED ${owns}`]);
      expect(await opened.store.linksById([owns])).toEqual([ownership]);
      expect(Object.fromEntries(await opened.store.degrees(['lito', 'zeiss']))).toEqual({
        lito: 5,
        zeiss: 2,
      });
    });

    test('frozen views keep a link that is retracted, live ones lose it', async () => {
      const app = testApp(opened.store);
      const save = `mutation($mode: ViewMode!) { saveView(input: { title: "x", mode: $mode,
        state: { actors: [{ id: "lito" }, { id: "zeiss" }] } }) { id } }`;
      const linksOf = async (id: string) => {
        const { view } = await dataOf(
          app,
          'query($id: ID!) { view(id: $id) { subgraph { links { id } } } }',
          { id },
        );
        return (view as unknown as View).subgraph.links.map((link) => link.id);
      };
      const [frozen, live] = await Promise.all(
        ['FROZEN', 'LIVE'].map(async (mode) => {
          const { saveView } = await dataOf(app, save, { mode });
          return (saveView as unknown as { id: string }).id;
        }),
      );
      await opened.store.retractLinks(new Map([[owns, why]]));
      expect(await linksOf(frozen ?? '')).toContain(owns);
      expect(await linksOf(live ?? '')).toEqual(['supplies--zeiss--lito']);
    });

    test('is one for all stores on the same data, without a gap, however they write at once', async () => {
      const other = await another();
      const ids = Array.from({ length: 12 }, (_, index) => `newcomer-${index}`);
      await Promise.all(ids.map((id, index) => add(index % 2 ? other : opened.store, id)));
      const { id, entries, latest } = await other.changeLog(0, 100);
      expect(entries.map(({ sequence }) => sequence)).toEqual(ids.map((_, index) => index + 1));
      expect(entries.map(({ subject }) => subject.id).sort()).toEqual([...ids].sort());
      expect(await opened.store.changeLog(12, 100)).toEqual({ id, oldest: 0, latest, entries: [] });
    });

    test('forgets the oldest entries when it gets too long, and says from where on it is whole', async () => {
      const forgetful = await another(3);
      for (const id of ['one', 'two', 'three', 'four', 'five']) await add(forgetful, id);
      expect(await forgetful.changeLog(2, 9)).toMatchObject({ oldest: 2, latest: 5 });
      expect(await logged()).toEqual(['3 ADDED three', '4 ADDED four', '5 ADDED five']);
    });

    test('whoever waits for writes is told of each, until he has had enough', async () => {
      let told = 0;
      const enough = opened.store.onWrite(() => {
        told += 1;
      });
      await add(opened.store, 'one');
      await opened.store.retractLinks(new Map([[owns, why]]));
      enough();
      await add(opened.store, 'two');
      expect(told).toBe(2);
    });

    test('streams each change once, in order, under its id, by this store or another', async () => {
      const { url } = await served();
      const other = await another();
      const events = await listen(url);
      const begun = await events.started();
      await add(opened.store, 'one');
      await add(other, 'two');
      await opened.store.retractLinks(new Map([[owns, why]]));
      const told = await events.take(3);
      expect(told.map(changeOf)).toEqual(['ADDED one', 'ADDED two', `RETRACTED ${owns}`]);
      const log = begun.split('-')[0];
      expect(told.map(({ id }) => id)).toEqual([1, 2, 3].map((sequence) => `${log}-${sequence}`));
      expect(told.map(({ data }) => data?.data?.changes.id)).toEqual(told.map(({ id }) => id));
      await events.close();
    });

    test('a listener that comes back hears exactly what came since, after a restart of the server too', async () => {
      const first = await served();
      const events = await listen(first.url);
      await events.started();
      await add(opened.store, 'one');
      await events.take(1);
      await first.stop();
      expect(await events.rest()).toEqual([]);

      await add(opened.store, 'two');
      const store = await another();
      await loadDozen(store);
      await add(store, 'three');
      const { url } = await served(store);
      const byHeader = await listen(url, { lastEventId: events.lastEventId() });
      expect((await byHeader.take(2)).map(changeOf)).toEqual(['ADDED two', 'ADDED three']);
      await add(store, 'four');
      expect((await byHeader.take(1)).map(changeOf)).toEqual(['ADDED four']);

      const query = 'subscription($after: ID) { changes(after: $after) { change subjectId } }';
      const byArgument = await listen(url, { query, variables: { after: events.lastEventId() } });
      expect((await byArgument.take(3)).map(changeOf)).toEqual(['ADDED two', 'ADDED three', 'ADDED four']);
      await Promise.all([byHeader.close(), byArgument.close()]);
    });

    test('a listener that has heard nothing yet misses nothing either', async () => {
      const { url } = await served();
      const events = await listen(url);
      const lastEventId = await events.started();
      await events.close();
      await add(opened.store, 'one');
      const again = await listen(url, { lastEventId });
      expect((await again.take(1)).map(changeOf)).toEqual(['ADDED one']);
      await again.close();
    });

    test('refuses ids that are misspelt, of another log, yet to come or no longer kept', async () => {
      const forgetful = await another(2);
      for (const id of ['one', 'two', 'three']) await add(forgetful, id);
      const { url } = await served();
      const { id: log } = await opened.store.changeLog(0, 0);
      for (const [lastEventId, code] of [
        ['three', 'BAD_USER_INPUT'],
        [`${log}-3; DROP`, 'BAD_USER_INPUT'],
        ['00000000-1', 'NOT_FOUND'],
        [`${log}-4`, 'NOT_FOUND'],
        [`${log}-0`, 'NOT_FOUND'],
      ] as const) {
        const events = await listen(url, { lastEventId });
        const [refusal, complete, ...more] = await events.rest();
        expect(refusal?.data?.errors?.[0]?.extensions.code).toBe(code);
        expect([complete?.event, more]).toEqual(['complete', []]);
      }
      const events = await listen(url, { lastEventId: `${log}-1` });
      expect((await events.take(2)).map(changeOf)).toEqual(['ADDED two', 'ADDED three']);
      await events.close();
    });
  });
}

function changeOf({ data }: ReadEvent): string {
  return `${data?.data?.changes.change} ${data?.data?.changes.subjectId}`;
}

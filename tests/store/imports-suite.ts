import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { importFiles } from '../../graph-seed/import/import-files.ts';
import { defaultOptions } from '../../graph-seed/import/options.ts';
import { removeImport } from '../../graph-seed/import/remove.ts';
import { everyLink } from '../../server/store/filters.ts';
import type { GraphRows } from '../../server/store/graph-store.ts';
import type { ImportOutcome } from '../../server/store/imports.ts';
import { dozen } from '../support/dozen.ts';
import { recordOf, registerRows, someActor } from '../support/imports.ts';
import { loadDozen, type StoreMaker, type TestStore } from '../support/stores.ts';

const nothing: GraphRows = { actors: [], links: [], sources: [] };

/** What every store must do with people's own data. One store for all, in which each test has rows of its own. */
export function importsSuite({ name: store, open }: StoreMaker): void {
  describe(`imports in ${store}`, () => {
    let opened: TestStore;
    let tests = 0;
    let name = '';
    let rows: ReturnType<typeof registerRows>;
    let logStart = 0;
    beforeAll(async () => {
      opened = await open();
      await loadDozen(opened.store);
    }, 180_000);
    afterAll(() => opened?.remove(), 60_000);
    beforeEach(async () => {
      tests += 1;
      name = `test-${tests}`;
      rows = registerRows(`t${tests}-`);
      logStart = (await opened.store.changeLog(0, 0)).latest;
    });

    const put = (put: GraphRows, into = name, more: { replace?: boolean; isTrial?: boolean } = {}) =>
      opened.store.importRows(into, put, {
        replace: false,
        isTrial: false,
        record: () => recordOf(into),
        ...more,
      });
    const actors = (...some: Actor[]): GraphRows => ({ ...nothing, actors: some });
    const counts = async (of = name) => {
      const found = (await opened.store.imports()).find((one) => one.name === of);
      return found && [found.actors, found.links, found.sources];
    };
    const removeAll = async (of: string) => {
      const kept: string[] = [];
      for (let left = 1; left > 0; ) {
        const removal = await opened.store.removeImport(of, 2);
        kept.push(...removal.kept.map(({ id, reason }) => `${id} ${reason}`));
        left = removal.left;
      }
      return kept.sort();
    };
    const logged = async () =>
      (await opened.store.changeLog(logStart, 99)).entries.map(
        ({ change, subject }) => `${change} ${subject.id}`,
      );

    test('add rows with what is kept of them, count them, and are the same the second time', async () => {
      const outcomes: ImportOutcome[] = [];
      const kept = recordOf(name, { checkpoint: { fingerprint: 'f', stage: 1, after: 4 } });
      const outcome = await opened.store.importRows(name, rows.all, {
        replace: false,
        isTrial: false,
        record: (outcome) => {
          outcomes.push(outcome);
          return kept;
        },
      });
      expect(outcome).toEqual({ added: 4, changed: 0, same: 0, kept: [] });
      expect(outcomes.at(-1)).toEqual(outcome);
      expect(await opened.store.imports()).toEqual([{ ...kept, actors: 2, links: 1, sources: 1 }]);
      expect(await opened.store.linksById([rows.owns.id])).toEqual([rows.owns]);
      expect((await opened.store.degrees([rows.holding.id])).get(rows.holding.id)).toBe(1);
      expect(await put(rows.all)).toEqual({ added: 0, changed: 0, same: 4, kept: [] });
      expect(await counts()).toEqual([2, 1, 1]);
      const ids = [rows.register.id, rows.holding.id, rows.depot.id, rows.owns.id];
      expect(await logged()).toEqual(ids.map((id) => `ADDED ${id}`));
    });

    test('name some of their own rows', async () => {
      await put(rows.all);
      const some = (kind: 'ACTOR' | 'LINK', most: number) =>
        opened.store.importedIds([name, 'none'], kind, most);
      expect(await some('LINK', 5)).toEqual(
        new Map([
          [name, [rows.owns.id]],
          ['none', []],
        ]),
      );
      expect((await some('ACTOR', 5)).get(name)).toEqual([rows.depot.id, rows.holding.id]);
      expect((await some('ACTOR', 1)).get(name)).toHaveLength(1);
    });

    test('are told of rows that belong to them', async () => {
      await put(rows.all);
      const among = (...ids: string[]) => opened.store.importsAmong(ids);
      expect(await among('nothing', rows.owns.id)).toEqual([name]);
      await put(actors(rows.depot), 'a-second');
      expect(await among(rows.depot.id)).toEqual(['a-second', name].sort());
      expect(await among(rows.holding.id, rows.owns.id)).toEqual([name]);
      expect(await among('lito', rows.register.id)).toEqual([name]);
      expect(await among('lito')).toEqual([]);
      expect(await among()).toEqual([]);
    });

    test('say what they would do and write nothing', async () => {
      expect(await put(actors(rows.holding, someActor('lito')), name, { isTrial: true })).toEqual({
        added: 1,
        changed: 0,
        same: 0,
        kept: [{ id: 'lito', reason: 'DIFFERS' }],
      });
      expect(await opened.store.actorsById([rows.holding.id])).toEqual([]);
      expect(await counts()).toBeUndefined();
    });

    test('write all of a batch or nothing', async () => {
      const homeless = { ...rows.owns, id: 'homeless', to: 'nobody' };
      await expect(put({ ...rows.all, links: [rows.owns, homeless] })).rejects.toThrow();
      expect(await opened.store.actorsById([rows.holding.id])).toEqual([]);
      expect(await counts()).toBeUndefined();
    });

    test('leave what was there before as it is, unless told to replace it, and never make it theirs', async () => {
      const before = await opened.store.actorsById(['delta']);
      const renamed = someActor('delta', { tags: ['renamed'] });
      expect((await put(actors(renamed))).kept).toEqual([{ id: 'delta', reason: 'DIFFERS' }]);
      expect(await opened.store.actorsById(['delta'])).toEqual(before);
      expect(await put(actors(renamed), name, { replace: true })).toMatchObject({ changed: 1, kept: [] });
      expect(await opened.store.actorsById(['delta'])).toEqual([renamed]);
      expect(await counts()).toEqual([0, 0, 0]);
    });

    test('change their own rows, but not once somebody else has changed them', async () => {
      await put(rows.all);
      const moved = actors({ ...rows.holding, country: 'NL' });
      expect(await put(moved)).toMatchObject({ changed: 1, kept: [] });
      await opened.store.load(actors({ ...rows.holding, country: 'IT' }));
      const { id } = rows.holding;
      expect((await put(moved)).kept).toEqual([{ id, reason: 'CHANGED', isAsBrought: true }]);
      const again = actors({ ...rows.holding, country: 'FR' });
      expect((await put(again)).kept).toEqual([{ id, reason: 'CHANGED' }]);
      expect((await opened.store.actorsById([rows.holding.id]))[0]?.country).toBe('IT');
    });

    test('change none of their rows by a mention that says less', async () => {
      const whole = {
        ...rows.holding,
        country: 'NL',
        names: [{ ...rows.holding.names[0], text: 'Holding' }],
      };
      await put(actors(whole as Actor));
      const mention = async (one: Actor) =>
        opened.store.importRows(name, actors(one), {
          ...{ replace: false, isTrial: false, areMentions: true },
          record: () => recordOf(name),
        });
      expect(await mention(rows.holding)).toMatchObject({ changed: 0, kept: [{ id: rows.holding.id }] });
      expect(await mention({ ...rows.holding, country: 'NL' })).toMatchObject({ changed: 0 });
      expect((await opened.store.actorsById([rows.holding.id]))[0]).toEqual(whole);
    });

    test('do not bring back a link that has been retracted', async () => {
      const { owns } = rows;
      await put(rows.all);
      const why = { on: '2026-11-26', reason: { en: 'It was sold.' } };
      await opened.store.retractLinks(new Map([[owns.id, why]]));
      expect(await counts()).toEqual([2, 0, 1]);
      expect((await put(rows.all)).kept).toEqual([{ id: owns.id, reason: 'RETRACTED' }]);
      expect(await opened.store.linksById([owns.id])).toEqual([]);
      expect(await put(rows.all, name, { replace: true })).toMatchObject({ added: 1, same: 3 });
    });

    test('are removed without a trace, step by step, and nothing of others with them', async () => {
      const before = await opened.store.statistics(everyLink);
      const degree = (await opened.store.degrees(['lito'])).get('lito');
      await put(rows.all);
      expect(await removeAll(name)).toEqual([]);
      expect(await opened.store.statistics(everyLink)).toEqual(before);
      expect(await counts()).toBeUndefined();
      expect((await opened.store.degrees(['lito'])).get('lito')).toBe(degree);
      const ids = [rows.owns.id, rows.depot.id, rows.holding.id, rows.register.id];
      expect((await logged()).slice(4)).toEqual(ids.map((id) => `REMOVED ${id}`));
    });

    test('leave, when they are removed, what others share, have changed or stand on', async () => {
      const { depot, holding, register, owns } = rows;
      const second = `${name}-second`;
      await put(rows.all);
      await put(actors(depot), second);
      await opened.store.load({ ...nothing, links: [{ ...owns, id: `${name}-own`, to: 'forno' }] });
      expect(await removeAll(name)).toEqual([
        `${depot.id} SHARED`,
        `${holding.id} LINKED`,
        `${register.id} CITED`,
      ]);
      expect([await counts(), await counts(second)]).toEqual([undefined, [1, 0, 0]]);
      await opened.store.load(actors({ ...depot, country: 'FR' }));
      expect(await removeAll(second)).toEqual([`${depot.id} CHANGED`]);
      expect((await opened.store.actorsById([depot.id, holding.id])).length).toBe(2);
      expect(await counts(second)).toBeUndefined();
    });

    test('are gone in the end where one has changed what another has too, whichever is removed first', async () => {
      const { depot } = rows;
      const third = someActor(`${name}-third`);
      const second = `${name}-second`;
      for (const into of [name, second]) await put(actors(depot, third), into);
      await put(actors({ ...depot, country: 'FR' }));
      await put(actors({ ...third, country: 'FR' }), second);
      expect(await removeAll(name)).toEqual([`${depot.id} SHARED`, `${third.id} SHARED`].sort());
      expect(await removeAll(second)).toEqual([]);
      expect(await opened.store.actorsById([depot.id, third.id])).toEqual([]);
    });

    test('are gone in the end where links of one lead to what another has brought, whichever is removed first', async () => {
      const { depot, holding, register, owns } = rows;
      const second = `${name}-second`;
      const third = `${name}-third`;
      const link = (id: string, from: string, to: string) => ({
        ...nothing,
        links: [{ ...owns, id, from, to }],
      });
      await put(rows.all);
      await put(link(`${name}-a`, 'lito', depot.id), second);
      await put(link(`${name}-b`, holding.id, depot.id), third);
      const linked = [`${depot.id} LINKED`, `${holding.id} LINKED`, `${register.id} CITED`];
      expect(await removeAll(name)).toEqual(linked);
      expect(await counts(third)).toEqual([expect.any(Number), 1, expect.any(Number)]);
      const kept = await removeAll(second);
      expect(linked).toEqual(expect.arrayContaining(kept));
      expect(await removeAll(third)).toEqual([]);
      expect(await opened.store.actorsById([depot.id, holding.id])).toEqual([]);
      expect(await opened.store.sourcesById([register.id])).toEqual([]);
    });

    test('take back some of their rows, and keep those that others share or stand on', async () => {
      const { depot, holding, owns } = rows;
      const second = `${name}-second`;
      await put(rows.all);
      await put(actors(depot), second);
      const kept = (of: string, reason: string) => ({ removed: 0, kept: [{ id: of, reason }] });
      expect(await opened.store.takeBack(second, 'LINK', [owns.id])).toEqual({ removed: 0, kept: [] });
      expect(await opened.store.takeBack(name, 'ACTOR', [depot.id])).toEqual(kept(depot.id, 'SHARED'));
      expect(await opened.store.takeBack(name, 'ACTOR', [holding.id])).toEqual(kept(holding.id, 'LINKED'));
      expect(await counts()).toEqual([2, 1, 1]);
      expect(await opened.store.takeBack(name, 'LINK', [owns.id, 'none'])).toEqual({ removed: 1, kept: [] });
      expect(await opened.store.takeBack(name, 'ACTOR', [holding.id])).toEqual({ removed: 1, kept: [] });
      expect([await counts(), await counts(second)]).toEqual([
        [1, 0, 1],
        [1, 0, 0],
      ]);
      expect((await logged()).slice(4)).toEqual([`REMOVED ${owns.id}`, `REMOVED ${holding.id}`]);
      expect(await opened.store.takeBack('nothing', 'ACTOR', [holding.id])).toEqual({ removed: 0, kept: [] });
    });

    test('that are unknown have nothing to be removed', async () => {
      expect(await opened.store.removeImport('nothing', 10)).toEqual({ removed: 0, kept: [], left: 0 });
    });

    test('have any name that an id may be, and are listed by it', async () => {
      const odd = `${name}.2-x_y`;
      await put(actors(rows.depot), odd);
      await opened.store.saveImport(recordOf(name, { by: null }));
      await opened.store.saveImport(recordOf(name, { state: 'FINISHED' }));
      const all = await opened.store.imports();
      expect(all.map((one) => one.name)).toEqual(all.map((one) => one.name).sort());
      expect(
        all.filter((one) => one.name.startsWith(name)).map(({ state, actors }) => [state, actors]),
      ).toEqual([
        ['FINISHED', 0],
        ['UNFINISHED', 1],
      ]);
    });

    test('come from files, with actors that look like those of the graph, and go again', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'chokepoint-import-'));
      try {
        const path = join(folder, 'firms.csv');
        await writeFile(
          path,
          'id,name,kind,country\nlitho-nv,LITO NV,Company,NL\nlitho-bv,Litho BV,Company,NL\n',
        );
        const options = { ...defaultOptions, name };
        const report = await importFiles({
          store: opened.store,
          options,
          folder,
          files: [{ name: 'firms.csv', path }],
        });
        expect(report.tally.actors).toEqual({ added: 2, changed: 0, same: 0, kept: 0 });
        expect(report.lookAlikes.first.map(({ id, other }) => [id, other])).toEqual([['litho-nv', 'lito']]);
        expect(await counts()).toEqual([2, 0, 0]);
        expect(await removeImport(opened.store, name)).toEqual({
          removed: 2,
          kept: { total: 0, first: [] },
          left: 0,
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    test('touch none of the rows that others have', async () => {
      const ids = dozen.actors.map(({ id }) => id).filter((id) => id !== 'delta');
      const found = await opened.store.actorsById(ids);
      expect(new Map(found.map((one) => [one.id, one]))).toEqual(
        new Map(dozen.actors.filter(({ id }) => id !== 'delta').map((one) => [one.id, one])),
      );
    });
  });
}

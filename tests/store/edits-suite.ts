import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edit } from '../../server/store/edits.ts';
import { StoreConflict, StoreDangling } from '../../server/store/errors.ts';
import { everyActor, everyLink, everySource } from '../../server/store/filters.ts';
import type { GraphStore, PageRequest } from '../../server/store/graph-store.ts';
import { revisionOf } from '../../server/store/revision.ts';
import { dozen } from '../support/dozen.ts';
import {
  actorNamed,
  asThese,
  editOf,
  linkNamed,
  nothing,
  notYet,
  sourceNamed,
  toldShortly,
} from '../support/edits.ts';
import { doSteps, expectWholeTrail, randomSteps } from '../support/random-edits.ts';
import { loadDozen, type StoreMaker, type TestStore } from '../support/stores.ts';

/** The same edits each time; another seed finds others. */
const SEED = 20_261_127;

const lito = actorNamed('lito');
const hermit = actorNamed('hermit');
const owns = linkNamed('owns--lito--zeiss');
const buys = linkNamed('buys--cloudia--chipwerk');
const letter = { ...sourceNamed('news'), id: 'letter', title: 'A letter' };
const studio = {
  ...lito,
  id: 'studio',
  names: [{ text: 'Studio Rossi', lang: 'it', kind: 'official' as const }],
};
const hires = {
  ...owns,
  id: 'hires--studio--lito',
  from: 'studio',
  to: 'lito',
  evidence: [{ source: 'letter', stance: 'SUPPORTS' as const, locator: 'p. 2' }],
};
const why = { on: '2026-11-25', reason: { en: 'It was sold.' } };
const all: PageRequest = { first: 100, after: null, withTotal: true };
const any = { of: null, by: null };
/** An actor, a source, and a link that stands on both. */
const studioHires = editOf({
  put: { actors: [studio], links: [hires], sources: [letter] },
  expected: notYet('studio', hires.id, 'letter'),
});

/** What every store must do with edits; so many times at random. */
export function editsSuite({ name, open }: StoreMaker, runs: number): void {
  describe(`edits in ${name}`, () => {
    let opened: TestStore;
    let store: GraphStore;
    const stores: GraphStore[] = [];
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await loadDozen(store);
    }, 180_000);
    afterEach(async () => {
      for (const one of stores.splice(0)) await one.close();
      await opened.remove();
    }, 60_000);

    const another = async (entriesKept?: number) => {
      const other = await opened.another(entriesKept);
      stores.push(other);
      return other;
    };
    const told = async () => (await store.changeLog(0, 1_000)).entries.map(toldShortly);
    const tag = (tags: string[], more: Partial<Edit> = {}) =>
      editOf({ put: { ...nothing, actors: [{ ...lito, tags }] }, expected: asThese(lito), ...more });
    /** The error that an edit must end with. */
    const refusal = async <E extends Error>(edit: Edit, kind: new (...given: never[]) => E): Promise<E> => {
      const error: unknown = await store.edit(edit).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error instanceof kind) return error;
      throw new Error(`it ended with ${String(error)}`);
    };

    test('puts rows, logs each with who, why and what was before, and gives what it logged', async () => {
      const changed = { ...lito, tags: ['optics'] };
      const logged = await store.edit(
        editOf({
          put: { actors: [changed], links: [], sources: [letter] },
          expected: new Map([...asThese(lito), ...notYet('letter')]),
          note: 'by letter',
        }),
      );
      const at = expect.any(String);
      const edit = { at, by: 'Ada', note: 'by letter' };
      expect(logged).toEqual([
        { ...edit, sequence: 1, change: 'ADDED', subjectKind: 'SOURCE', subject: letter },
        { ...edit, sequence: 2, change: 'CHANGED', subjectKind: 'ACTOR', subject: changed, before: lito },
      ]);
      expect((await store.changeLog(0, 9)).entries).toEqual(logged);
      expect((await store.edits(any, all)).items.map(({ node }) => node)).toEqual([...logged].reverse());
      expect(await store.actorsById(['lito'])).toEqual([changed]);
      expect(await store.sourcesById(['letter'])).toEqual([letter]);
    });

    test('what is put as it was is no edit', async () => {
      expect(await store.edit(tag(lito.tags))).toEqual([]);
      expect(await told()).toEqual([]);
    });

    test('degrees, counts, pages, search and neighbours are right at once after an edit and after its undoing', async () => {
      const seen = async () => ({
        degrees: Object.fromEntries(await store.degrees(['lito', 'studio'])),
        counts: await store.statistics(everyLink),
        actors: (await store.actors(everyActor, { field: 'LINKS', direction: 'DESC' }, all)).totalCount,
        cited: (await store.linksCiting(['letter'], everyLink, { field: 'SINCE', direction: 'ASC' }, all))
          .get('letter')
          ?.items.map(({ node }) => node.id),
        sources: (await store.sources(everySource, all)).totalCount,
        found: await store.searchCandidates({ words: ['rossi'], kinds: null, fuzzy: true, limit: 9 }),
        around: [...(await store.neighbors(['lito'], everyLink, 'BOTH', 99)).values()]
          .flat()
          .map(({ id, degree }) => `${id} ${degree}`),
      });
      const before = await seen();
      await store.edit(studioHires);
      const after = await seen();
      expect(after.degrees).toEqual({ lito: (before.degrees.lito ?? 0) + 1, studio: 1 });
      expect([after.counts.actors, after.counts.links, after.counts.sources]).toEqual([
        before.counts.actors + 1,
        before.counts.links + 1,
        before.counts.sources + 1,
      ]);
      expect([after.actors, after.sources]).toEqual([(before.actors ?? 0) + 1, (before.sources ?? 0) + 1]);
      expect(after.cited).toEqual([hires.id]);
      expect(after.found).toEqual([{ actor: studio, degree: 1 }]);
      expect(after.around).toContain('studio 1');

      await store.edit(
        editOf({
          retract: new Map([[hires.id, why]]),
          remove: { actors: ['studio'], sources: ['letter'] },
          expected: asThese(studio, hires, letter),
        }),
      );
      expect(await seen()).toEqual(before);
      expect(await store.actorsById(['studio'])).toEqual([]);
      expect(await told()).toEqual([
        '1 ADDED letter by Ada',
        '2 ADDED studio by Ada',
        `3 ADDED ${hires.id} by Ada`,
        `4 RETRACTED ${hires.id} by Ada`,
        '5 REMOVED studio by Ada',
        '6 REMOVED letter by Ada',
      ]);
      const { entries } = await store.changeLog(3, 3);
      expect(entries.map(({ subject, before: row, retraction }) => [subject, row, retraction])).toEqual([
        [hires, hires, why],
        [studio, studio, undefined],
        [letter, letter, undefined],
      ]);
    });

    test('a link that moves to other ends takes its degrees along', async () => {
      const moved = { ...owns, to: 'hermit' };
      await store.edit(editOf({ put: { ...nothing, links: [moved] }, expected: asThese(owns) }));
      expect(Object.fromEntries(await store.degrees(['lito', 'zeiss', 'hermit']))).toEqual({
        lito: 5,
        zeiss: 1,
        hermit: 1,
      });
    });

    test('is whole or nothing: one row that can’t be put, and none is', async () => {
      const homeless = {
        ...hires,
        id: 'homeless',
        to: 'nobody',
        evidence: [{ source: 'no-source', stance: 'SUPPORTS' as const }],
      };
      const edit = { ...studioHires, put: { ...studioHires.put, links: [hires, homeless] } };
      const { references } = await refusal(edit, StoreDangling);
      expect(references).toEqual([
        { link: 'homeless', needs: 'nobody' },
        { link: 'homeless', needs: 'no-source' },
      ]);
      expect(await told()).toEqual([]);
      expect(await store.actorsById(['studio'])).toEqual([]);
      expect(await store.sourcesById(['letter'])).toEqual([]);
      expect(await store.linksById([hires.id])).toEqual([]);
    });

    test('what fails in the middle of being written leaves nothing behind', async () => {
      const broken = { ...studio, kind: undefined as never };
      const edit = editOf({ put: { ...nothing, sources: [letter], actors: [broken] } });
      await expect(store.edit(edit)).rejects.toThrow();
      expect(await store.sourcesById(['letter'])).toEqual([]);
      expect(await told()).toEqual([]);
    });

    test('removes nothing that a link stands on, and names the links', async () => {
      const removed = editOf({
        remove: { actors: ['lito'], sources: ['old-page'] },
        expected: asThese(lito),
      });
      const { references } = await refusal(removed, StoreDangling);
      expect(references.map(({ link, needs }) => `${link} on ${needs}`).sort()).toEqual([
        'depends-on--isola--lito on lito',
        'depends-on--isola--lito on old-page',
        'leads--ada--lito on lito',
        'owns--lito--zeiss on lito',
        'supplies--lito--forno on lito',
        'supplies--zeiss--lito on lito',
      ]);
      expect(await store.actorsById(['lito'])).toEqual([lito]);
      expect(await told()).toEqual([]);
    });

    test('a stale edit is refused with the row as it stands, and one to a row that has gone with none', async () => {
      const first = { ...lito, tags: ['first'] };
      await store.edit(tag(['first']));
      const stale = await refusal(tag(['second']), StoreConflict);
      expect(stale.found).toEqual({ id: 'lito', kind: 'ACTOR', row: first });

      await store.retractLinks(new Map([[owns.id, why]]));
      const late = editOf({ put: { ...nothing, links: [{ ...owns, share: 30 }] }, expected: asThese(owns) });
      expect((await refusal(late, StoreConflict)).found).toEqual({ id: owns.id, kind: null, row: null });
      expect(await store.linksById([owns.id])).toEqual([]);
      expect(await store.actorsById(['lito'])).toEqual([first]);
    });

    test('an id that something has already is not given to anything else', async () => {
      await store.saveView({
        id: 'a-view',
        title: {},
        note: {},
        mode: 'LIVE',
        createdAt: '',
        datasetVersion: '',
        state: { actors: [] } as never,
      });
      const actor = (id: string, expected: Edit['expected']) =>
        refusal(editOf({ put: { ...nothing, actors: [{ ...hermit, id }] }, expected }), StoreConflict);
      expect((await actor('lito', notYet('lito'))).found).toEqual({ id: 'lito', kind: 'ACTOR', row: lito });
      expect((await actor(owns.id, notYet(owns.id))).found).toEqual({ id: owns.id, kind: 'LINK', row: owns });
      expect((await actor('a-view', notYet('a-view'))).found).toEqual({
        id: 'a-view',
        kind: 'VIEW',
        row: null,
      });
      // With the revision of what it would overwrite, too.
      expect((await actor('news', asThese(sourceNamed('news')))).found.kind).toBe('SOURCE');
      expect(await told()).toEqual([]);
    });

    test('of two edits at once exactly one wins, on two stores too', async () => {
      const other = await another();
      const rivals = Array.from({ length: 8 }, (_, index) =>
        tag([`rival-${index}`], { by: `Rival ${index}` }),
      );
      const ended = await Promise.allSettled(
        rivals.map((edit, index) => (index % 2 ? other : store).edit(edit)),
      );
      const won = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const lost = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(won).toHaveLength(1);
      const [row] = await other.actorsById(['lito']);
      for (const reason of lost) {
        expect(reason).toBeInstanceOf(StoreConflict);
        expect((reason as StoreConflict).found.row).toEqual(row);
      }
      expect(won[0]?.[0]?.subject).toEqual(row);
      expect(await told()).toHaveLength(1);
    });

    test('two new rows with the same id at once: the second is told of the first', async () => {
      const other = await another();
      const add = (tags: string[]) =>
        editOf({ put: { ...nothing, actors: [{ ...studio, tags }] }, expected: notYet('studio') });
      const ended = await Promise.allSettled([store.edit(add(['one'])), other.edit(add(['two']))]);
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('edits are kept when the log forgets what was merely loaded', async () => {
      const forgetful = await another(2);
      await forgetful.edit(tag(['one']));
      const load = (id: string) => forgetful.load({ ...nothing, actors: [{ ...hermit, id }] });
      for (const id of ['a', 'b', 'c', 'd']) await load(id);
      await forgetful.edit(editOf({ retract: new Map([[owns.id, why]]), expected: asThese(owns) }));
      for (const id of ['e', 'f', 'g']) await load(id);
      expect(await told()).toEqual([
        '1 CHANGED lito by Ada',
        `6 RETRACTED ${owns.id} by Ada`,
        '8 ADDED f',
        '9 ADDED g',
      ]);
      expect((await forgetful.edits(any, all)).items.map(({ node }) => node.sequence)).toEqual([6, 1]);
    });

    test('edits and loads follow each other in one log, and an edited row that is loaded again is a change', async () => {
      await store.edit(tag(['edited']));
      await store.load(dozen);
      await store.edit(tag(['edited again']));
      const [, reload, edit] = (await store.changeLog(0, 9)).entries;
      expect(await told()).toEqual(['1 CHANGED lito by Ada', '2 CHANGED lito', '3 CHANGED lito by Ada']);
      expect(reload).toMatchObject({ subject: lito });
      expect(reload).not.toHaveProperty('before');
      expect(edit).toMatchObject({ before: lito });
      expect((await store.edits(any, all)).totalCount).toBe(2);
    });

    test('a link that is retracted and put again is back with its evidence', async () => {
      await store.edit(editOf({ retract: new Map([[buys.id, why]]), expected: asThese(buys) }));
      expect(
        (await store.linksCiting(['filing'], everyLink, { field: 'SINCE', direction: 'ASC' }, all)).get(
          'filing',
        )?.items,
      ).toEqual([]);
      const [back] = await store.edit(
        editOf({ put: { ...nothing, links: [buys] }, expected: notYet(buys.id), reverts: 1, by: 'Bo' }),
      );
      expect(back).toMatchObject({ sequence: 2, change: 'ADDED', reverts: 1 });
      expect(back).not.toHaveProperty('before');
      expect(await store.linksById([buys.id])).toEqual([buys]);
      const citing = await store.linksCiting(
        ['news', 'filing'],
        everyLink,
        { field: 'SINCE', direction: 'ASC' },
        all,
      );
      expect([...citing.values()].map(({ items }) => items.some(({ node }) => node.id === buys.id))).toEqual([
        true,
        true,
      ]);
      expect((await store.editsUndoing([1, 7])).map(({ sequence }) => sequence)).toEqual([2]);
      expect((await store.editsAt([2, 1, 99])).map(({ sequence, by }) => `${sequence} ${by}`)).toEqual([
        '1 Ada',
        '2 Bo',
      ]);
    });

    test('the trail is read by pages, newest first, of one row, of one editor, and counted', async () => {
      const versions = [lito, ...['a', 'b', 'c'].map((one) => ({ ...lito, tags: [one] }))];
      for (const [index, next] of versions.slice(1).entries()) {
        const now = versions[index] ?? lito;
        await store.edit(
          editOf({
            put: { ...nothing, actors: [next] },
            expected: asThese(now),
            by: index % 2 ? 'Bo' : 'Ada',
          }),
        );
      }
      await store.edit(studioHires);
      await store.load({ ...nothing, actors: [{ ...hermit, tags: ['loaded'] }] });
      const first = await store.edits(any, { ...all, first: 4 });
      expect(first.items.map(({ node }) => node.sequence)).toEqual([6, 5, 4, 3]);
      expect([first.hasNextPage, first.totalCount]).toEqual([true, 6]);
      const after = first.items.at(-1)?.position ?? null;
      const second = await store.edits(any, { first: 4, after, withTotal: false });
      expect(second.items.map(({ node }) => node.sequence)).toEqual([2, 1]);
      expect([second.hasNextPage, second.totalCount]).toEqual([false, null]);
      const sequences = async (of: string[] | null, by: string | null) => {
        const page = await store.edits({ of, by }, all);
        return [page.totalCount, ...page.items.map(({ node }) => node.sequence)];
      };
      expect(await sequences(['lito', 'letter'], null)).toEqual([4, 4, 3, 2, 1]);
      expect(await sequences(null, 'Bo')).toEqual([1, 2]);
      expect(await sequences(['lito'], 'Ada')).toEqual([2, 3, 1]);
      expect(await sequences(['hermit'], null)).toEqual([0]);
      expect(await sequences([], null)).toEqual([0]);
      // Each row's history can be told from its entries alone.
      const history = (await store.edits({ of: ['lito'], by: null }, all)).items
        .map(({ node }) => node)
        .reverse();
      expect(history.map(({ before }) => before && revisionOf(before))).toEqual(
        versions.slice(0, 3).map(revisionOf),
      );
    });

    test('whoever waits for writes is told of an edit, and not of one that is refused', async () => {
      let writes = 0;
      store.onWrite(() => {
        writes += 1;
      });
      await store.edit(tag(['one']));
      await refusal(tag(['two']), StoreConflict);
      expect(writes).toBe(1);
    });
  });

  test(`an edit in ${name} is logged even before a dataset has been loaded whole`, async () => {
    const { store, remove } = await open();
    await store.edit(editOf({ put: { ...nothing, actors: [studio] }, expected: notYet('studio') }));
    expect((await store.changeLog(0, 9)).entries.map(toldShortly)).toEqual(['1 ADDED studio by Ada']);
    await remove();
  }, 60_000);

  test(`random edits and undoings in ${name} leave a trail that tells the whole history of each row`, async () => {
    let done = 0;
    const property = fc.asyncProperty(randomSteps, async (steps) => {
      const { store, remove } = await open();
      await loadDozen(store);
      done += await doSteps(store, steps);
      await expectWholeTrail(store);
      await remove();
    });
    await fc.assert(property, { seed: SEED, numRuns: runs });
    // Neither all refused nor all done, or the property would say little.
    expect(done).toBeGreaterThan(5 * runs);
  }, 120_000);
}

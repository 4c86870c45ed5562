import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { putActor } from '../../server/editing/put-actor.ts';
import { putLink } from '../../server/editing/put-link.ts';
import { putSource } from '../../server/editing/put-source.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { revisionOf } from '../../server/store/revision.ts';
import { actorNamed, linkNamed, sourceNamed, toldShortly } from '../support/edits.ts';
import { loadDozen, type StoreMaker, type TestStore } from '../support/stores.ts';

const signed = { by: 'Ada', note: null, revision: null };
const studio = nameless<Actor>({
  ...actorNamed('lito'),
  names: [{ text: 'Studio Rossi', lang: 'it', kind: 'official' }],
});
const letter = nameless<Source>({ ...sourceNamed('news'), title: 'A letter', publisher: 'Lito' });
const owns = nameless<Link>({
  ...linkNamed('owns--lito--zeiss'),
  to: 'hermit',
  evidence: [{ source: '#0', stance: 'SUPPORTS' }],
});

function nameless<Row extends { id: string }>({ id: _, ...row }: Row): Omit<Row, 'id'> {
  return row;
}

/** The store of a server that does not see yet what has just been written by another. */
function shortSighted(store: GraphStore): GraphStore {
  const nothingNew = { actorsById: hiding('studio-rossi'), linksById: hiding('owns--lito--hermit') };
  function hiding(beginning: string) {
    return async (ids: readonly string[]) => {
      const seen = ids.filter((id) => !id.startsWith(beginning));
      return [...(await store.actorsById(seen)), ...(await store.linksById(seen))];
    };
  }
  return new Proxy(store, {
    get(target, name) {
      if (name in nothingNew) return nothingNew[name as keyof typeof nothingNew];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** What becomes of new rows without ids that are sent twice, or by two at once. */
export function sentAgainSuite({ name, open }: StoreMaker): void {
  describe(`new rows without ids in ${name}`, () => {
    let opened: TestStore;
    let store: GraphStore;
    let other: GraphStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await loadDozen(store);
      other = await opened.another();
    }, 180_000);
    afterEach(async () => {
      await other.close();
      await opened.remove();
    }, 60_000);

    const told = async () => (await store.changeLog(0, 1_000)).entries.map(toldShortly);

    test('are written once when they are sent again, by way of either server, and answered with what added them', async () => {
      const actor = await putActor(store, { ...signed, row: studio });
      const hired = await putLink(store, { ...signed, row: owns, sources: [letter] });
      const source = await putSource(store, { ...signed, row: { ...letter, title: 'Another' } });
      expect(actor.entry).toMatchObject({ sequence: 1, subject: { id: 'studio-rossi' } });
      for (const one of [other, store]) {
        expect(await putActor(one, { ...signed, row: studio })).toEqual(actor);
        expect(await putLink(one, { ...signed, row: owns, sources: [letter] })).toEqual(hired);
        expect(await putSource(one, { ...signed, row: { ...letter, title: 'Another' } })).toEqual(source);
      }
      expect(await told()).toEqual([
        '1 ADDED studio-rossi by Ada',
        '2 ADDED lito-a-letter by Ada',
        '3 ADDED owns--lito--hermit by Ada',
        '4 ADDED lito-another by Ada',
      ]);
    });

    test('get ids of their own where they differ in anything, and are found again under those', async () => {
      for (const tags of [['one'], ['two'], ['three'], ['two']])
        await putActor(store, { ...signed, row: { ...studio, tags } });
      const doubted = { ...owns, evidence: [{ source: '#0', stance: 'DISPUTES' as const }] };
      for (const row of [owns, doubted, owns, doubted])
        await putLink(store, { ...signed, row, sources: [letter] });
      expect(await told()).toEqual([
        '1 ADDED studio-rossi by Ada',
        '2 ADDED studio-rossi-2 by Ada',
        '3 ADDED studio-rossi-3 by Ada',
        '4 ADDED lito-a-letter by Ada',
        '5 ADDED owns--lito--hermit by Ada',
        '6 ADDED owns--lito--hermit-2 by Ada',
      ]);
    });

    test('are found again however many have their name', async () => {
      const put = (tag: number) => putActor(store, { ...signed, row: { ...studio, tags: [String(tag)] } });
      for (let tag = 1; tag <= 23; tag++) await put(tag);
      expect((await put(21)).row.id).toBe('studio-rossi-21');
      const { row: last } = await put(23);
      expect(last.id).toMatch(/^studio-rossi-[0-9a-f]{12}$/);
      expect(await told()).toHaveLength(23);
      // No id is left once that has been changed.
      await putActor(store, { ...signed, row: { ...last, tags: ['new'] }, revision: revisionOf(last) });
      await expect(put(23)).rejects.toMatchObject({ extensions: { code: 'CONFLICT', id: last.id } });
    });

    test('take the next ids where somebody is faster, or are the same, whom one does not see yet either', async () => {
      const puts = ['one', 'two', 'one', 'three', 'two'].map((tag, index) =>
        putActor(index % 2 === 0 ? store : other, { ...signed, row: { ...studio, tags: [tag] } }),
      );
      const ids = (await Promise.all(puts)).map(({ row }) => row.id);
      expect([ids[0], ids[1]]).toEqual([ids[2], ids[4]]);
      expect([...new Set(ids)].sort()).toEqual(['studio-rossi', 'studio-rossi-2', 'studio-rossi-3']);

      const blind = shortSighted(other);
      const hired = await putLink(store, { ...signed, row: owns, sources: [letter] });
      expect((await putLink(blind, { ...signed, row: owns, sources: [letter] })).row).toEqual(hired.row);
      const two = await putActor(blind, { ...signed, row: { ...studio, tags: ['two'] } });
      expect(two.row.id).toBe(ids[1]);
      expect((await putActor(blind, { ...signed, row: studio })).row.id).toBe('studio-rossi-4');
      expect(await told()).toHaveLength(6);
    });

    test('have no entry to be answered with where they have been changed and changed back', async () => {
      const { row } = await putActor(store, { ...signed, row: studio });
      const changed = { ...row, tags: ['new'] };
      await putActor(store, { ...signed, row: changed, revision: revisionOf(row) });
      await putActor(store, { ...signed, row, revision: revisionOf(changed) });
      expect(await putActor(store, { ...signed, row: studio })).toEqual({ row, entry: null });
    });
  });
}

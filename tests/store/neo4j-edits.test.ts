import { expect, test } from '@jest/globals';
import { holdLog } from '../../server/store/neo4j/change-log.ts';
import { Connection, type Run } from '../../server/store/neo4j/connection.ts';
import { applyEdit } from '../../server/store/neo4j/edits.ts';
import { importRows } from '../../server/store/neo4j/imports.ts';
import { labelsWith } from '../../server/store/neo4j/labels.ts';
import { removeImport } from '../../server/store/neo4j/remove-import.ts';
import { actorNamed, asThese, editOf, nothing, notYet } from '../support/edits.ts';
import { recordOf } from '../support/imports.ts';
import { madeUpActor } from '../support/made-up.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';
import { loadDozen, neo4j } from '../support/stores.ts';
import { editsSuite } from './edits-suite.ts';
import { sentAgainSuite } from './sent-again-suite.ts';

/** Commits, is not told so, and runs the same work again, as the driver does when the connection breaks just then. */
class Forgetful extends Connection {
  override async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    await super.write(work);
    return super.write(work);
  }
}

/** Counts how often work is begun: the driver begins it again where Neo4j sends it back. */
class Counting extends Connection {
  begun = 0;

  override async write<T>(work: (run: Run) => Promise<T>, milliseconds?: number): Promise<T> {
    const counted = (run: Run) => {
      this.begun += 1;
      return work(run);
    };
    return super.write(counted, milliseconds);
  }
}

if (await sharedNeo4j()) {
  editsSuite(neo4j, 2);
  sentAgainSuite(neo4j);

  test('what was committed without our being told is done once, and gives what it gave: edits, imports, removals', async () => {
    const { store, login, prefix, remove } = await openNeo4jStore();
    await loadDozen(store);
    const connection = new Forgetful({ ...login, queryTimeoutMs: 20_000 });
    const graph = { db: connection, labels: labelsWith(prefix), entriesKept: 9 };
    const lito = actorNamed('lito');
    const changed = { ...lito, tags: ['new'] };
    const edit = editOf({ put: { ...nothing, actors: [changed] }, expected: asThese(lito) });
    const logged = await applyEdit(graph, edit);
    expect(logged).toMatchObject([{ sequence: 1, subject: changed, before: lito }]);
    expect((await store.changeLog(0, 9)).entries).toEqual(logged);

    const rows = { ...nothing, actors: ['one', 'two', 'three'].map((id) => madeUpActor(id)) };
    const options = { replace: false, isTrial: false, record: () => recordOf('lost') };
    expect(await importRows(graph, 'lost', rows, options)).toMatchObject({
      added: 3,
      same: 0,
    });
    expect(await removeImport(graph, 'lost', 2)).toEqual({ removed: 2, kept: [], left: 1 });
    expect(await removeImport(graph, 'lost', 2)).toEqual({ removed: 1, kept: [], left: 0 });
    expect(await store.imports()).toEqual([]);
    await connection.close();
    await remove();
  }, 60_000);

  test('new rows that come at once wait for one another: Neo4j takes none of them for a deadlock', async () => {
    const { store, login, prefix, remove } = await openNeo4jStore();
    await loadDozen(store);
    const connection = new Counting({ ...login, queryTimeoutMs: 20_000 });
    const graph = { db: connection, labels: labelsWith(prefix), entriesKept: 9 };
    const ids = Array.from({ length: 12 }, (_, index) => `at-once-${index}`);
    const put = (id: string) =>
      applyEdit(graph, editOf({ put: { ...nothing, actors: [madeUpActor(id)] }, expected: notYet(id) }));
    await Promise.all(ids.map(put));
    const found = await store.actorsById(ids);
    await connection.close();
    await remove();
    expect(found).toHaveLength(ids.length);
    expect(connection.begun).toBe(ids.length);
  }, 60_000);

  test('those who wait to write hold few connections, so that reads find one', async () => {
    const { store, login, prefix, remove } = await openNeo4jStore();
    await loadDozen(store);
    const connection = new Connection({ ...login, queryTimeoutMs: 20_000 });
    const graph = { db: connection, labels: labelsWith(prefix), entriesKept: 9 };
    const before = connection.pool().wanted;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let held = () => {};
    const isHeld = new Promise<void>((resolve) => {
      held = resolve;
    });
    const holding = holdLog(graph, () => {
      held();
      return released;
    });
    await isHeld;
    const ids = Array.from({ length: 40 }, (_, index) => `waits-${index}`);
    const put = (id: string) =>
      applyEdit(graph, editOf({ put: { ...nothing, actors: [madeUpActor(id)] }, expected: notYet(id) }));
    const written = Promise.all(ids.map(put));
    const [answer] = await connection.read<{ one: bigint }>('RETURN 1 AS one');
    const { wanted } = connection.pool();
    release();
    await Promise.all([holding, written]);
    const found = await store.actorsById(ids);
    await connection.close();
    await remove();
    expect(answer).toBeDefined();
    // Of ten who write, and of the one that has just read.
    expect(wanted - before).toBeLessThanOrEqual(11);
    expect(found).toHaveLength(ids.length);
  }, 60_000);
} else test.skip('there is no Neo4j', () => {});

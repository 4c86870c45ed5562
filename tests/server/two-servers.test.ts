import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { BookmarkSeal } from '../../server/store/neo4j/bookmark-seal.ts';
import { type Answer, ask, dataOf, post, testApp } from '../support/ask.ts';
import { BEARER, EDIT_TOKEN, PUT_ACTOR, REVERT_EDIT, studio } from '../support/editing.ts';
import { type EventReader, listen } from '../support/event-reader.ts';
import { actorNamed } from '../support/faults/traffic.ts';
import { recordOf } from '../support/imports.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { loadDozen, neo4j, openSqlite, type TestStore } from '../support/stores.ts';

const login = await sharedNeo4j();
const onNeo4j = login ? describe : describe.skip;

const SAVE = `mutation($title: String!) {
  saveView(input: { title: $title, state: { actors: [{ id: "lito" }] } }) { id }
}`;

onNeo4j('two servers over one Neo4j', () => {
  let opened: TestStore;
  let second: GraphStore;
  let here: ReturnType<typeof testApp>;
  let there: ReturnType<typeof testApp>;
  beforeAll(async () => {
    opened = await neo4j.open();
    await loadDozen(opened.store);
    second = await opened.another();
    here = testApp(opened.store, { editToken: EDIT_TOKEN });
    there = testApp(second, { editToken: EDIT_TOKEN });
  }, 120_000);
  afterAll(async () => {
    await second?.close();
    await opened?.remove();
  }, 60_000);

  const listenThere = (lastEventId?: string): Promise<EventReader> =>
    listen('http://there', { lastEventId }, (address, init) => there.request(address, init));

  test('a view saved at one is read at the other at once', async () => {
    const id = await saved(here, 'Seen by both');
    const view = await dataOf(there, 'query($id: ID!) { view(id: $id) { title } }', { id });
    expect(view).toEqual({ view: { title: 'Seen by both' } });
    expect((await there.request(`/view/${id}.json`)).status).toBe(200);
  });

  test('what is written at one is told to who listens at the other, and heard on at either', async () => {
    const events = await listenThere();
    const begun = await events.started();
    await opened.store.load({ actors: [actorNamed('newcomer')], links: [], sources: [] });
    const [told] = await events.take(1);
    expect(told?.data?.data?.changes).toMatchObject({ change: 'ADDED', subjectId: 'newcomer' });
    await events.close();
    const again = await listen('http://here', { lastEventId: begun }, (address, init) =>
      here.request(address, init),
    );
    expect((await again.take(1))[0]?.id).toBe(told?.id);
    await again.close();
  });

  test('an edit at one is told at the other, is in the audit trail of both, and can be undone there', async () => {
    const events = await listenThere();
    await events.started();
    const put = await edited(here, PUT_ACTOR, { actor: { id: 'studio', ...studio }, by: 'Ada' });
    const [told] = await events.take(1);
    await events.close();
    expect(told?.data?.data?.changes).toMatchObject({ change: 'ADDED', subjectId: 'studio' });
    const trail = '{ edits(of: "studio", first: 5) { nodes { by change } } }';
    const both = [await dataOf(here, trail), await dataOf(there, trail)];
    expect(both[1]).toEqual({ edits: { nodes: [{ by: 'Ada', change: 'ADDED' }] } });
    expect(both[0]).toEqual(both[1]);
    const { edit } = (put.data as { putActor: { edit: { id: string } } }).putActor;
    expect((await edited(there, REVERT_EDIT, { edit: edit.id, by: 'Bo' })).errors).toBeUndefined();
    expect(await dataOf(here, '{ actor(id: "studio") { id } }')).toEqual({ actor: null });
  });

  test('an import through one is listed by the other', async () => {
    await second.saveImport(recordOf('by-the-second', { state: 'FINISHED' }));
    expect(await dataOf(here, '{ dataset { imports { name state } } }')).toEqual({
      dataset: { imports: [{ name: 'by-the-second', state: 'FINISHED' }] },
    });
  });

  test('a bookmark of one lets the other answer from what was written', async () => {
    const told = await ask(here, SAVE, { title: 'Bookmarked' });
    const { bookmark } = told.extensions as { bookmark?: string };
    expect(bookmark).toMatch(/^\S{22} FB:/);
    const { id } = (told.data as { saveView: { id: string } }).saveView;
    const answer = await askWith(there, `{ view(id: "${id}") { title } }`, bookmark);
    expect(answer).toEqual({ data: { view: { title: 'Bookmarked' } }, extensions: expect.anything() });
    expect(answer.extensions).not.toHaveProperty('bookmark');
  });

  test('a question with a bookmark waits for what that stands for', async () => {
    const told = await ask(here, SAVE, { title: 'Waited for' });
    const { bookmark = '' } = told.extensions as { bookmark?: string };
    const seal = new BookmarkSeal(login?.password ?? '');
    const later = seal.close(seal.open(bookmark).map(ofATimeToCome));
    const hasty = testApp(second, { timeLimit: 1_000 });
    const question = '{ statistics { actors } }';
    // By the third time the answer is kept, and its being so has to wait too.
    for (let turn = 0; turn < 3; turn += 1)
      expect((await askWith(hasty, question, bookmark)).errors).toBeUndefined();
    expect((await askWith(hasty, question, later)).errors?.[0]?.extensions.code).toBe('TIMEOUT');
  });

  test('what a hundred writes that end together are given is taken back as one', async () => {
    const told = await ask(here, SAVE, { title: 'One of a hundred' });
    const { bookmark = '' } = told.extensions as { bookmark?: string };
    const seal = new BookmarkSeal(login?.password ?? '');
    const all = seal.close(Array.from({ length: 100 }, () => seal.open(bookmark)).flat());
    expect((await askWith(there, '{ statistics { actors } }', all)).errors).toBeUndefined();
  });

  test.each([
    ['that looks like one', 'FB:nonsense'],
    // Neo4j would wait for it.
    ['of a time to come', 'FB:kcwQm7hyKSL1Ry2dT0kfEOdmbckAAABkkA=='],
    ['with a mark of nobody', `${'a'.repeat(22)} FB:kcwQm7hyKSL1Ry2dT0kfEOdmbckAAABkkA==`],
    ['of another kind', 'nonsense'],
    ['that has no end', 'x'.repeat(10_000)],
    ['that is a number', 7],
    ['that is an object', {}],
  ])('what is no bookmark is refused with a code: one %s', async (_, bookmark) => {
    const { errors } = await askWith(there, '{ statistics { actors } }', bookmark);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

test('an embedded store needs no bookmarks, gives none and takes any', async () => {
  const opened = await openSqlite();
  await loadDozen(opened.store);
  const app = testApp(opened.store);
  expect((await ask(app, SAVE, { title: 'Here' })).extensions).not.toHaveProperty('bookmark');
  const { data } = await askWith(app, '{ statistics { actors } }', 'FB:of another store');
  expect(data).toEqual({ statistics: { actors: 12 } });
  await opened.remove();
});

async function edited(app: ReturnType<typeof testApp>, query: string, input: object): Promise<Answer> {
  return (await (await post(app, { query, variables: { input } }, BEARER)).json()) as Answer;
}

async function saved(app: ReturnType<typeof testApp>, title: string): Promise<string> {
  const { saveView } = (await ask(app, SAVE, { title })).data as { saveView: { id: string } };
  return saveView.id;
}

async function askWith(app: ReturnType<typeof testApp>, query: string, bookmark: unknown): Promise<Answer> {
  return (await (await post(app, { query, extensions: { bookmark } })).json()) as Answer;
}

/** The same with the number of a transaction that nobody will live to see: both stand in the bookmark, behind the database's id. */
function ofATimeToCome(bookmark: string): string {
  const [kind, text = ''] = bookmark.split(':');
  const database = Buffer.from(text, 'base64').subarray(0, 19);
  return `${kind}:${Buffer.concat([database, Buffer.from('ca7fffffff90', 'hex')]).toString('base64')}`;
}

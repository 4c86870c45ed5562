import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../core/model/actor.ts';
import { schema } from '../../server/schema/schema.ts';
import { type Answer, dataOf, post, testApp } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { BEARER, EDIT_TOKEN } from '../support/editing.ts';
import { ALL_HOSTILE, hostileText } from '../support/hostile.ts';
import { changingEntrances, entrances, innerEntrances } from '../support/hostile-requests.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

/** No text that a client sends is ever read as Cypher, SQL or Lucene's language, wherever it is put. */

const stores = await testStores();
/** The last is told of imports, which this server takes none of. */
const CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'LIMIT_EXCEEDED', 'CONFLICT', 'FORBIDDEN'];
const COUNTS = '{ statistics { actors links sources } }';
const SEED = 20_261_126;
const all = [...entrances(schema), ...innerEntrances(schema)];
const changing = changingEntrances(schema);

test('there are many entrances, filters and cursors among them', () => {
  const names = all.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(60);
  expect(names).toEqual(
    expect.arrayContaining([
      'actor(id)',
      'actors(filter.tags)',
      'actors(after)',
      'search(text)',
      'paths(avoid)',
      'Actor.links(filter.text)',
      'Source.links(after)',
    ]),
  );
  expect(changing.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'saveView(input.state.actors.id)',
      'putLink(input.link.evidence.source)',
      'putActor(input.actor.names.text)',
      'startImport(input.source.title)',
    ]),
  );
});

describe.each(stores)('$name', ({ name, open }) => {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  let whole: unknown;
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
    app = testApp(opened.store, { timeLimit: 60_000, editToken: EDIT_TOKEN });
    whole = await dataOf(app, COUNTS);
  }, 120_000);
  afterAll(() => opened.remove());

  async function isHarmless(entrance: (typeof all)[number], text: string): Promise<void> {
    const { query, variables } = entrance.ask(text);
    const { errors = [] } = (await (await post(app, { query, variables }, BEARER)).json()) as Answer;
    const wrong = errors.filter(({ extensions }) => !CODES.includes(extensions.code));
    expect([entrance.name, text, wrong]).toEqual([entrance.name, text, []]);
  }

  test('takes each hostile text at each entrance for a text', async () => {
    // Each text comes by several entrances, and each entrance sees texts of every sort. Neo4j takes its time for each
    // new shape of a question, which none of the texts may change: there a third of the entrances has to do.
    const [apart, some] = name === 'SQLite' ? [9, 1] : [ALL_HOSTILE.length, 3];
    for (const [index, entrance] of all.entries()) {
      if (index % some !== 0) continue;
      const texts = ALL_HOSTILE.filter((_, place) => (place + index) % apart === 0);
      for (const text of texts) await isHarmless(entrance, text);
    }
    expect(await dataOf(app, COUNTS)).toEqual(whole);
  }, 120_000);

  test('takes any text round a hostile one for a text', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...all), hostileText(), isHarmless), {
      seed: SEED,
      numRuns: name === 'SQLite' ? 150 : 30,
      interruptAfterTimeLimit: 3_000,
      markInterruptAsFailure: false,
    });
    expect(await dataOf(app, COUNTS)).toEqual(whole);
  });

  test('takes any text in a change for a text, and changes no other row', async () => {
    const rows =
      '{ actors(first: 100) { nodes { id kind names { text } } } links(first: 100) { nodes { id summary } } }';
    const known = (await dataOf(app, rows)) as unknown as Record<string, { nodes: { id: string }[] }>;
    const property = fc.asyncProperty(fc.constantFrom(...changing), hostileText(), isHarmless);
    await fc.assert(property, {
      seed: SEED,
      numRuns: name === 'SQLite' ? 300 : 40,
      interruptAfterTimeLimit: 5_000,
      markInterruptAsFailure: false,
    });
    const found = (await dataOf(app, rows)) as unknown as typeof known;
    for (const [field, { nodes }] of Object.entries(known)) {
      expect(found[field]?.nodes).toEqual(expect.arrayContaining(nodes));
    }
  }, 60_000);

  test('keeps what is written, and gives it back letter by letter', async () => {
    const texts = ALL_HOSTILE.filter((text) => !text.includes('\ud800') && !text.includes('\u0000'));
    const rows = texts.map((text, index): Actor => {
      const [row] = dozen.actors;
      if (!row) throw new Error('there is no actor');
      return {
        ...row,
        id: `hostile-${index}`,
        names: [{ text, lang: 'en', kind: 'official' }],
        tags: [text],
      };
    });
    await opened.store.load({ actors: rows, links: [], sources: [] });
    const found = await opened.store.actorsById(rows.map(({ id }) => id));
    const names = new Map(found.map(({ id, names }) => [id, names[0]?.text]));
    expect(rows.map(({ id }) => names.get(id))).toEqual(texts);
    for (const text of texts.filter((one) => one.length > 5)) {
      const { actors } = (await dataOf(
        app,
        'query($tags: [String!]) { actors(filter: { tags: $tags }) { nodes { id } } }',
        {
          tags: [text],
        },
      )) as unknown as { actors: { nodes: { id: string }[] } };
      expect([text, actors.nodes.map(({ id }) => id)]).toEqual([text, [`hostile-${texts.indexOf(text)}`]]);
    }
    const title = texts.join(' ').slice(0, 400);
    const id = await savedView(app, { title, note: title, author: 'Rossi', state: { actors: [] } });
    expect(await dataOf(app, `{ view(id: "${id}") { title note } }`)).toEqual({
      view: { title, note: title },
    });
  });
});

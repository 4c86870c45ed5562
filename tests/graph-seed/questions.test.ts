import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { tablesOf } from '../../core/answer/tables.ts';
import { schema } from '../../server/schema/schema.ts';
import { ask, testApp } from '../support/ask.ts';
import { QUESTION_FACTS } from '../support/question-facts.ts';
import { loadShipped, type TestStore, testStores } from '../support/stores.ts';

const FOLDER = 'graph-seed/questions';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));
const documentOf = (name: string) => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
const aboutOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

function factsOf(name: string) {
  const facts = QUESTION_FACTS[name];
  if (!facts) throw new Error(`nobody says what ${name} must answer`);
  return facts;
}

const HALF_THE_LIMIT = 25_000;
const stores = await testStores();

test('there are at least thirty, and facts about each', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect(Object.keys(QUESTION_FACTS).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  test('fits the schema', () => {
    expect(validate(schema, parse(documentOf(name)))).toEqual([]);
  });

  test('has its words in two languages', () => {
    const { title, explanation } = aboutOf(name);
    for (const text of [title, explanation]) {
      expect(text.en).toMatch(/[?.]$/);
      expect(text.it).toMatch(/[?.]$/);
      expect(text.it).not.toBe(text.en);
    }
  });
});

describe(`on the shipped dataset, ${stores.map(({ name }) => name).join(' and ')}`, () => {
  const opened: TestStore[] = [];

  beforeAll(async () => {
    for (const { open } of stores) {
      const one = await open();
      opened.push(one);
      await loadShipped(one.store);
    }
  }, 240_000);
  afterAll(() => Promise.all(opened.map((one) => one.remove())));

  async function answers(name: string, variables: Record<string, unknown>) {
    const all = await Promise.all(
      opened.map(({ store }) => ask(testApp(store), documentOf(name), variables)),
    );
    const [first, ...others] = all;
    if (!first) throw new Error('there is no store');
    expect(first.errors).toBeUndefined();
    for (const other of others) expect(other.data).toEqual(first.data);
    return first;
  }

  test.each(names)('%s is answered alike, by what the data says', async (name) => {
    const { data, extensions } = await answers(name, {});
    for (const fact of factsOf(name).holds) expect(JSON.stringify(data)).toContain(fact);
    expect(extensions?.cost.complexity).toBeLessThan(HALF_THE_LIMIT);
    const table = tablesOf(data).find((one) => one.name === aboutOf(name).table);
    expect(table?.rows.length).toBeGreaterThan(1);
  });

  test.each(names)('%s answers something else to other variables', async (name) => {
    const [variables, fact] = factsOf(name).other;
    const [asked, usual] = [await answers(name, variables), await answers(name, {})];
    expect(JSON.stringify(asked.data)).toContain(fact);
    expect(asked.data).not.toEqual(usual.data);
  });

  test.each(names)('%s speaks Italian', async (name) => {
    const [it, en] = [await answers(name, { lang: 'IT' }), await answers(name, {})];
    expect(it.data).not.toEqual(en.data);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { loadDozen, type TestStore, testStores } from '../support/stores.ts';

interface Listed {
  actors: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

function actor(id: string, text: string): Actor {
  return {
    id,
    kind: 'Company',
    names: [{ text, lang: 'en', kind: 'official' }],
    description: {},
    tags: [],
    identifiers: [],
  };
}

describe.each(await testStores())('$name', ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
    await loadDozen(opened.store);
  }, 180_000);
  afterAll(() => opened?.remove());

  test('cursors survive inserts: what comes before moves nothing, what comes after is found', async () => {
    const app = testApp(opened.store);
    const query =
      'query($after: String) { actors(first: 6, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
    const page = async (after: string | null) =>
      ((await dataOf(app, query, { after })) as unknown as Listed).actors;
    const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

    const before = await page(null);
    expect(ids(before.nodes)).toEqual(['ada', 'chipwerk', 'cloudia', 'delta', 'forno', 'hermit']);
    const added = [actor('aaa', 'Aardvark'), actor('cc', 'Cc'), actor('kk', 'Kk'), actor('zz', 'Zz')];
    await opened.store.load({ actors: added, links: [], sources: [] });

    const second = await page(before.pageInfo.endCursor);
    expect(ids(second.nodes)).toEqual(['isola', 'kk', 'lito', 'ministry', 'redland', 'rule']);
    const third = await page(second.pageInfo.endCursor);
    expect(ids(third.nodes)).toEqual(['zeiss', 'zz']);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });
});

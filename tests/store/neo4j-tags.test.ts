import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ActorFilter, everyActor } from '../../server/store/filters.ts';
import type { ActorOrderField, GraphStore, Order } from '../../server/store/graph-store.ts';
import { madeUpActor } from '../support/made-up.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

const KINDS = ['Company', 'Person', 'Facility'] as const;
const COUNTRIES = ['TW', 'NL', undefined];
/** Some are parts of others, some few have, and one so many that they are found in the order of the page. */
const TAGS = ['chip', 'chips', 'owned', 'state-owned', 'rare', 'ra\tre', 'a|b', 'nobody’s'];
const ACTORS = 2_100;

function tagsAt(at: number): string[] {
  if (at % 400 === 7) return ['rare', 'rare'];
  if (at % 900 === 8) return ['ra\tre', 'a|b'];
  if (at % 50 === 9) return [];
  return ['chip', ...(at % 3 === 0 ? ['chips'] : []), ...(at % 5 === 0 ? ['state-owned'] : [])];
}

const actors = Array.from({ length: ACTORS }, (_, at) => {
  const country = COUNTRIES[at % COUNTRIES.length];
  return {
    ...madeUpActor(`a${at}`, KINDS[at % 7 === 0 ? 1 : at % 11 === 0 ? 2 : 0]),
    tags: tagsAt(at),
    ...(country === undefined ? {} : { country }),
  };
});

interface Asked {
  filter: ActorFilter;
  order: Order<ActorOrderField>;
}

const perhaps = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null, freq: 1 });
const asked: fc.Arbitrary<Asked> = fc.record({
  filter: fc.record({
    tags: fc.subarray(TAGS),
    kinds: perhaps(fc.subarray([...KINDS])),
    countries: perhaps(fc.subarray(['TW', 'NL', 'IT'])),
    text: fc.option(fc.constantFrom('actor a1', 'actor'), { nil: null, freq: 1 }),
    ids: fc.constant(null),
    linked: fc.constant(null),
  }),
  order: fc.record({
    field: fc.constantFrom('NAME' as const, 'LINKS' as const),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  }),
});

/** The first two pages, and how many there are. */
async function pagesOf(store: GraphStore, { filter, order }: Asked) {
  const first = await store.actors(filter, order, { first: 5, after: null, withTotal: true });
  const after = first.items.at(-1)?.position;
  if (after === undefined) return { ids: [], total: first.totalCount };
  const second = await store.actors(filter, order, { first: 5, after, withTotal: true });
  const ids = [...first.items, ...second.items].map(({ node }) => node.id);
  return { ids, total: first.totalCount, again: second.totalCount, more: second.hasNextPage };
}

onNeo4j('actors with tags', () => {
  let opened: Neo4jTestStore;
  let embedded: TestStore;
  beforeAll(async () => {
    [opened, embedded] = await Promise.all([openNeo4jStore(), openSqlite()]);
    for (const { store } of [opened, embedded]) await store.load({ actors, links: [], sources: [] });
  }, 60_000);
  afterAll(async () => {
    await opened?.remove();
    await embedded?.remove();
  }, 60_000);

  test('are those of the other store, in its order, and as many', async () => {
    const example = (tags: string[], more: Partial<ActorFilter> = {}): [Asked] => [
      { filter: { ...everyActor, tags, ...more }, order: { field: 'NAME', direction: 'ASC' } },
    ];
    await fc.assert(
      fc.asyncProperty(asked, async (given) => {
        expect(await pagesOf(opened.store, given)).toEqual(await pagesOf(embedded.store, given));
      }),
      {
        numRuns: 12,
        seed: 11,
        endOnFailure: true,
        examples: [example(['chip']), example(['owned']), example(['rare'], { kinds: ['Company'] })],
      },
    );
  }, 120_000);
});

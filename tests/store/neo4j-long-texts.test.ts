import { describe, expect, test } from '@jest/globals';
import { everyActor, everyLink, everySource } from '../../server/store/filters.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { withQueries } from '../support/neo4j/queries.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

/** As long as rows may have them. */
const many = (what: string) => Array.from({ length: 60 }, (_, at) => `${what} ${at} ${'長'.repeat(1_900)}`);
/** Written out, each of these signs is eighteen letters. */
const OF_MANY_LETTERS = '\u{FDFA}'.repeat(1_900);

onNeo4j('texts that are longer than indexes of Neo4j take', () => {
  test('are kept whole, and found by what they begin with', async () => {
    const opened = await openNeo4jStore();
    const { store } = opened;
    const names = [OF_MANY_LETTERS, ...many('name')].map((text, at) => ({
      text,
      lang: 'en',
      kind: at === 0 ? ('official' as const) : ('alias' as const),
    }));
    // Each of these signs is two units of JavaScript, one letter of Cypher's and four bytes.
    const tags = [...Array.from({ length: 10 }, (_, at) => `${at}${'😀'.repeat(940)}`), ...many('tag')];
    const actor = { ...madeUpActor('long'), names, tags };
    const link = {
      ...madeUpLink('link', 'long', 'short'),
      summary: { en: `begins so ${'長'.repeat(9_900)}`, it: '長'.repeat(9_900) },
    };
    const source = { ...madeUpSource, title: `titled ${OF_MANY_LETTERS}` };
    await store.load({ actors: [actor, madeUpActor('short')], links: [link], sources: [source] });
    expect(await store.actorsById(['long'])).toEqual([actor]);
    expect(await store.linksById(['link'])).toEqual([link]);
    expect(await store.sourcesById([source.id])).toEqual([source]);

    const page = { first: 5, after: null, withTotal: true };
    const byName = { field: 'NAME', direction: 'ASC' } as const;
    const withTag = (at: number) =>
      store.actors({ ...everyActor, tags: [actor.tags[at] ?? ''] }, byName, page);
    const expectTags = async () => {
      expect(await withTag(3)).toMatchObject({ totalCount: 1, items: [{ node: { id: 'long' } }] });
      expect(await withTag(50)).toMatchObject({ totalCount: 0, items: [] });
    };
    await expectTags();
    // A graph of a version that knew nothing of these indexes is made the same.
    await withQueries(opened.login, async (query) => {
      await query(
        `MATCH (t:${opened.prefix}Tally) WHERE t.id STARTS WITH 'LINKS_KNOWN|' OR t.id STARTS WITH 'TAGGED|' DELETE t`,
      );
      await query(`MATCH (a:${opened.prefix}Actor) REMOVE a.tagged`);
    });
    const other = await opened.another();
    await expectTags();
    await other.close();
    const bySince = { field: 'SINCE', direction: 'ASC' } as const;
    const said = await store.links({ ...everyLink, text: 'begins so' }, bySince, page);
    expect(said.items.map(({ node }) => node.id)).toEqual(['link']);
    const { items } = await store.sources({ ...everySource, text: 'titled' }, page);
    expect(items.map(({ node }) => node.id)).toEqual([source.id]);
    // Page by page too, where the name is the place at which the next one begins.
    const [first] = (await store.actors(everyActor, byName, { ...page, first: 1 })).items;
    const rest = await store.actors(everyActor, byName, { ...page, after: first?.position ?? null });
    expect([first?.node.id, ...rest.items.map(({ node }) => node.id)].sort()).toEqual(['long', 'short']);
    await opened.remove();
  }, 60_000);
});

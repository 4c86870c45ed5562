import { everyLink } from '../../server/store/filters.ts';
import type { GraphStore, PageRequest } from '../../server/store/graph-store.ts';
import { search } from '../../server/store/search/search.ts';
import { commonNeighbors } from '../../server/traversal/common-neighbors.ts';
import { neighborhood } from '../../server/traversal/neighborhood.ts';
import { paths } from '../../server/traversal/paths.ts';
import type { Questions } from './question.ts';

const counted: PageRequest = { first: 25, after: null, withTotal: true };
const DEEP = 40;
const bySince = { field: 'SINCE', direction: 'DESC' } as const;

const around = (store: GraphStore, of: string, depth: number) =>
  neighborhood(store, { of: [of], depth, filter: everyLink, direction: 'BOTH', limit: 100 });

const between = (store: GraphStore, from: string, to: string, maxLength: number) =>
  paths(store, { from, to, maxLength, directed: false, avoid: [], filter: everyLink, first: 10 });

/** The 40th page of an actor's links: what a reader who scrolls on asks for, one page after another. */
async function scrollThrough(store: GraphStore, of: string): Promise<void> {
  let after: PageRequest['after'] = null;
  for (let page = 0; page < DEEP; page += 1) {
    const pages = await store.linksOf([of], everyLink, 'BOTH', bySince, {
      ...counted,
      after,
      withTotal: false,
    });
    after = pages.get(of)?.items.at(-1)?.position ?? null;
  }
}

/** About single actors, the hub above all. */
export const actorQuestions: Questions = {
  'search: a whole name': (store, { name }) => search(store, name, null, 25),
  'search: a beginning': (store, { beginning }) => search(store, beginning, null, 25),
  'search: two letters': (store, { beginning }) => search(store, beginning.slice(0, 2), null, 25),
  'search: a word of most': (store) => search(store, 'photonics ltd', null, 25),
  'search: with a slip': (store, { slip }) => search(store, slip, null, 25),
  'search: Chinese': (store, { chinese }) => search(store, chinese, null, 25),
  'search: nothing like it': (store) => search(store, 'xyzzyqwkj', null, 25),
  'an actor': (store, { actor }) => store.actorsById([actor]),
  'links of an actor': (store, { actor }) => store.linksOf([actor], everyLink, 'BOTH', bySince, counted),
  'links of the hub': (store, { hub }) => store.linksOf([hub], everyLink, 'BOTH', bySince, counted),
  'links of the hub, by end': (store, { hub }) =>
    store.linksOf([hub], everyLink, 'BOTH', { field: 'UNTIL', direction: 'ASC' }, counted),
  'links of the hub, filtered': (store, { hub }) =>
    store.linksOf(
      [hub],
      { ...everyLink, confidence: ['DISPUTED'], activeOn: '2015-01-01' },
      'IN',
      bySince,
      counted,
    ),
  'links of the hub with persons': (store, { hub }) =>
    store.linksOf([hub], { ...everyLink, actorKinds: ['Person'] }, 'BOTH', bySince, counted),
  [`links of the hub, ${DEEP} pages`]: (store, { hub }) => scrollThrough(store, hub),
  'link counts of the hub': (store, { hub }) => store.linkCounts([hub], everyLink),
  'link counts of the hub, filtered': (store, { hub }) =>
    store.linkCounts([hub], { ...everyLink, activeOn: '2015-01-01', actorKinds: ['Company'] }),
  'one hop from an actor': (store, { actor }) => around(store, actor, 1),
  'two hops from an actor': (store, { actor }) => around(store, actor, 2),
  'one hop from the hub': (store, { hub }) => around(store, hub, 1),
  'two hops from the hub': (store, { hub }) => around(store, hub, 2),
  'one hop from the hub, filtered': (store, { hub }) =>
    neighborhood(store, {
      of: [hub],
      depth: 1,
      filter: { ...everyLink, kinds: ['OWNS'], activeOn: '2020-01-01', actorKinds: ['Person'] },
      direction: 'IN',
      limit: 50,
    }),
  'common neighbours of an actor and the hub': (store, { actor, hub }) =>
    commonNeighbors(store, [actor, hub], everyLink, 25),
  'common neighbours of two hubs': (store, { hub, otherHub }) =>
    commonNeighbors(store, [hub, otherHub], everyLink, 25),
  'paths up to 3 between actors': (store, { actor, otherActor }) => between(store, actor, otherActor, 3),
  'paths up to 4 between actors': (store, { actor, otherActor }) => between(store, actor, otherActor, 4),
  'paths up to 4 from an actor to the hub': (store, { actor, hub }) => between(store, actor, hub, 4),
  'paths up to 4 between hubs': (store, { hub, otherHub }) => between(store, hub, otherHub, 4),
  'links among 200': (store, { crowd }) => store.linksAmong(crowd, everyLink),
};

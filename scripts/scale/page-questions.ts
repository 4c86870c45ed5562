import {
  type ActorFilter,
  everyActor,
  everyLink,
  everySource,
  type LinkFilter,
} from '../../server/store/filters.ts';
import type { ActorOrderField, LinkOrderField, PageRequest } from '../../server/store/graph-store.ts';
import type { Questions } from './question.ts';

const counted: PageRequest = { first: 25, after: null, withTotal: true };
const TODAY = '2026-11-24';

const linkPages = (
  name: string,
  filter: Partial<LinkFilter>,
  field: LinkOrderField = 'SINCE',
): Questions => ({
  [`links: ${name}`]: (store) =>
    store.links({ ...everyLink, ...filter }, { field, direction: 'DESC' }, counted),
});

const actorPages = (
  name: string,
  filter: Partial<ActorFilter>,
  field: ActorOrderField = 'NAME',
): Questions => ({
  [`actors: ${name}`]: (store) =>
    store.actors({ ...everyActor, ...filter }, { field, direction: 'DESC' }, counted),
});

/** Pages of 25 with their totals, by every order and filter. */
export const pageQuestions: Questions = {
  ...linkPages('by beginning', {}),
  ...linkPages('by end', {}, 'UNTIL'),
  ...linkPages('by kind', {}, 'KIND'),
  ...linkPages('of a frequent kind', { kinds: ['SUPPLIES'] }),
  ...linkPages('of a rare kind', { kinds: ['COMPETES_WITH'] }),
  ...linkPages('of five kinds', { kinds: ['OWNS', 'INVESTS_IN', 'BUYS', 'SANCTIONS', 'LEADS'] }),
  ...linkPages('disputed', { confidence: ['DISPUTED'] }),
  ...linkPages('disputed, of a kind, by kind', { confidence: ['DISPUTED'], kinds: ['OWNS', 'BUYS'] }, 'KIND'),
  ...linkPages('active today', { activeOn: TODAY }),
  ...linkPages('active on a day, of a kind', { activeOn: '2004-05-06', kinds: ['SUPPLIES'] }),
  ...linkPages('between kinds of actor', { actorKinds: ['Person'] }),
  ...linkPages('with a frequent text', { text: 'wafers' }),
  ...linkPages('with a rare text', { text: 'venluxan' }),
  ...linkPages('of a frequent source', { source: 's0' }),
  ...linkPages('of a rare source', { source: 's9000' }),
  ...linkPages('that touch a hub', { withActors: ['q0'] }),
  ...actorPages('by name', {}),
  ...actorPages('by links', {}, 'LINKS'),
  ...actorPages('of a kind', { kinds: ['Person'] }),
  ...actorPages('of a rare kind, by links', { kinds: ['Country'] }, 'LINKS'),
  ...actorPages('of a country', { countries: ['TW'] }),
  ...actorPages('of a rare country, by links', { countries: ['LU'] }, 'LINKS'),
  ...actorPages('with a tag', { tags: ['chips'] }),
  ...actorPages(
    'with tags, of a kind, by links',
    { tags: ['telecom', 'startup'], kinds: ['Company'] },
    'LINKS',
  ),
  ...actorPages('with a frequent text', { text: 'photonics' }),
  ...actorPages('with a rare text', { text: 'luxan mining' }),
  ...actorPages('with a sanction', { linked: { ...everyLink, kinds: ['SANCTIONS'] } }),
  'sources: all': (store) => store.sources(everySource, counted),
  'sources: with a text': (store) => store.sources({ ...everySource, text: 'pelorka' }, counted),
  'links of a frequent source': (store) =>
    store.linksCiting(['s0'], everyLink, { field: 'SINCE', direction: 'DESC' }, counted),
};

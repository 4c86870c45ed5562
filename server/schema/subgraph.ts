import { type ActorInCommon, commonNeighbors } from '../traversal/common-neighbors.ts';
import { knownActors } from '../traversal/known-actors.ts';
import { neighborhood, type Subgraph } from '../traversal/neighborhood.ts';
import { firstOf, idsOf, MOST_FIRST, within } from './arguments.ts';
import { builder } from './builder.ts';
import { ONCE, sizedBy } from './cost/sizes.ts';
import { DirectionEnum } from './enums.ts';
import { LinkFilterInput, linkFilter } from './filters.ts';
import { noteAll, noting } from './met.ts';
import { ActorInCommonRef, ActorRef, LinkRef, OmittedRef, SubgraphRef } from './refs.ts';

const DEFAULT_DEPTH = 1;
const DEFAULT_LIMIT = 200;
const MOST_LIMIT = 500;
const MOST_DEPTH = 4;
const MOST_STARTS = 100;
const MOST_AMONG = 2000;
/** What the cost rule takes a picture of unknown size to hold. */
const TYPICAL_SUBGRAPH = 200;

OmittedRef.implement({
  description: 'An actor whose links were not all followed.',
  fields: (t) => ({
    actor: t.expose('actor', { type: ActorRef, description: 'The actor.' }),
    count: t.exposeInt('count', {
      description: 'How many of its links lead to actors that are not in the answer.',
    }),
  }),
});

SubgraphRef.implement({
  isTypeOf: noting<Subgraph>(noteAll),
  description: 'A part of the graph: actors and links among them.',
  fields: (t) => ({
    actors: t.expose('actors', {
      type: [ActorRef],
      extensions: ONCE,
      description: 'Those asked about first, then the others as they were found.',
    }),
    links: t.expose('links', {
      type: [LinkRef],
      extensions: ONCE,
      description: 'By id; both ends are among the actors.',
    }),
    truncated: t.boolean({
      description: 'True where the limit left something out; `omitted` says what.',
      resolve: ({ omitted }) => omitted.length > 0,
    }),
    omitted: t.expose('omitted', {
      type: [OmittedRef],
      description:
        'The actors whose links were to be followed and were not all; empty where nothing was left out.',
    }),
  }),
});

ActorInCommonRef.implement({
  isTypeOf: noting<ActorInCommon>(({ actor, links }, met) => noteAll({ actors: [actor], links }, met)),
  description: 'An actor linked to all of those asked about.',
  fields: (t) => ({
    actor: t.expose('actor', { type: ActorRef, description: 'The actor in common.' }),
    links: t.expose('links', { type: [LinkRef], description: 'The links that join it to them, by id.' }),
  }),
});

builder.queryFields((t) => ({
  neighborhood: t.field({
    type: SubgraphRef,
    description:
      'The actors within some hops, and all links among the actors returned. Where the limit does not hold all, the actors of a hop take turns, so that a hub does not starve the others. Neighbours with most links come first. Fails with NOT_FOUND for an unknown id.',
    extensions: sizedBy('limit', DEFAULT_LIMIT, MOST_LIMIT),
    args: {
      of: t.arg.idList({ required: true, description: `The actors to start from, at most ${MOST_STARTS}.` }),
      depth: t.arg.int({ defaultValue: DEFAULT_DEPTH, description: `How many hops, 1–${MOST_DEPTH}.` }),
      filter: t.arg({ type: LinkFilterInput, description: 'Follows and returns only these links.' }),
      direction: t.arg({
        type: DirectionEnum,
        defaultValue: 'BOTH',
        description:
          'Which way links are followed. The links returned are those among the actors either way.',
      }),
      limit: t.arg.int({
        defaultValue: DEFAULT_LIMIT,
        description: `How many actors besides those asked for, 1–${MOST_LIMIT}.`,
      }),
    },
    resolve: (_, args, { store }) =>
      neighborhood(store, {
        of: idsOf(args.of, MOST_STARTS, 'of'),
        depth: within('depth', args.depth ?? DEFAULT_DEPTH, MOST_DEPTH),
        filter: linkFilter(args.filter),
        direction: args.direction ?? 'BOTH',
        limit: within('limit', args.limit ?? DEFAULT_LIMIT, MOST_LIMIT),
      }),
  }),
  linksAmong: t.field({
    type: SubgraphRef,
    description: 'These actors and the links among them. Fails with NOT_FOUND for an unknown id.',
    extensions: { size: () => TYPICAL_SUBGRAPH },
    args: {
      ids: t.arg.idList({ required: true, description: `The actors, at most ${MOST_AMONG}.` }),
      filter: t.arg({ type: LinkFilterInput, description: 'Only these links.' }),
    },
    resolve: async (_, args, { store }) => {
      const ids = [...new Set(idsOf(args.ids, MOST_AMONG))];
      const filter = linkFilter(args.filter);
      const [actors, links] = await Promise.all([knownActors(store, ids), store.linksAmong(ids, filter)]);
      return { actors, links, omitted: [] };
    },
  }),
  commonNeighbors: t.field({
    type: [ActorInCommonRef],
    description:
      'The actors linked to every one of these, those with most links first. Fails with NOT_FOUND for an unknown id.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      ids: t.arg.idList({ required: true, description: 'At least two actors.' }),
      filter: t.arg({ type: LinkFilterInput, description: 'Only over these links.' }),
      first: t.arg.int({ description: `How many, 1–${MOST_FIRST}; 25 if not said.` }),
    },
    resolve: (_, { ids, filter, first }, { store }) =>
      commonNeighbors(store, idsOf(ids, MOST_STARTS), linkFilter(filter), firstOf(first)),
  }),
}));

import { badInput } from '../errors.ts';
import type { SearchHit } from '../store/search/rank.ts';
import { search } from '../store/search/search.ts';
import { firstOf, MOST_FIRST } from './arguments.ts';
import { builder } from './builder.ts';
import { sizedBy } from './cost/sizes.ts';
import { ActorKindEnum, MatchedOnEnum } from './enums.ts';
import { noting } from './met.ts';
import { ActorRef, SearchHitRef } from './refs.ts';

const LONGEST_TEXT = 200;

SearchHitRef.implement({
  isTypeOf: noting<SearchHit>(({ actor }, met) => met.actor(actor.id)),
  description: 'An actor that a search found, and why.',
  fields: (t) => ({
    actor: t.expose('actor', { type: ActorRef, description: 'The actor found.' }),
    matchedText: t.exposeString('matchedText', {
      description: 'The name, id or identifier that matched, as written.',
    }),
    matchedOn: t.expose('matchedOn', { type: MatchedOnEnum, description: 'What that text is.' }),
    score: t.exposeFloat('score', {
      description:
        '0–1: 1 for a whole name or id, less for beginnings, words within and typos. Comparable within one answer.',
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    type: [SearchHitRef],
    description:
      'Actors by any name in any script, by id or identifier: whole, by its beginning, by words within it. Case, accents, traditional Chinese and legal forms are ignored; typos are forgiven where nothing matches as typed. Best first; among equals those with most links.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      text: t.arg.string({
        required: true,
        description: `What is looked for, at most ${LONGEST_TEXT} characters.`,
      }),
      kinds: t.arg({ type: [ActorKindEnum], description: 'Only actors of these kinds.' }),
      first: t.arg.int({ description: `How many, 1–${MOST_FIRST}; 25 if not said.` }),
    },
    resolve: (_, { text, kinds, first }, { store }) => {
      if (text.length > LONGEST_TEXT) throw badInput(`text is longer than ${LONGEST_TEXT} characters`);
      return search(store, text, kinds ?? null, firstOf(first));
    },
  }),
}));

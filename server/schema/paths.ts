import { linkSentence } from '../../core/language/sentence.ts';
import { type Path, paths } from '../traversal/paths.ts';
import { firstOf, idsOf, languageOf, within } from './arguments.ts';
import { builder } from './builder.ts';
import { sizedBy } from './cost/sizes.ts';
import { LONG_TEXT } from './counted-answers.ts';
import { LanguageEnum } from './enums.ts';
import { LinkFilterInput, linkFilter } from './filters.ts';
import { noteAll, noting } from './met.ts';
import { ActorRef, LinkRef, PathRef } from './refs.ts';
import { actorOf } from './rows.ts';

const LONGEST_PATH = 6;
const DEFAULT_LENGTH = 4;
const DEFAULT_PATHS = 5;

PathRef.implement({
  isTypeOf: noting<Path>(noteAll),
  description: 'A way from one actor to another that visits none twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops.', resolve: (path) => path.links.length }),
    actors: t.expose('actors', { type: [ActorRef], description: 'From the first to the last.' }),
    links: t.expose('links', {
      type: [LinkRef],
      description:
        'One for each hop, the surest between its two actors; read either way unless the path is directed.',
    }),
    sentence: t.string({
      extensions: LONG_TEXT,
      description: 'The path read aloud: the sentences of its links.',
      args: {
        lang: t.arg({ type: LanguageEnum, description: 'English if not said; Chinese gives English.' }),
      },
      resolve: async ({ links }, { lang }, context) => {
        const sentences = await Promise.all(
          links.map(async (link) => {
            const [from, to] = await Promise.all([
              actorOf(context, link, 'from'),
              actorOf(context, link, 'to'),
            ]);
            return linkSentence(link, from, to, languageOf(lang));
          }),
        );
        return `${sentences.join('; ')}.`;
      },
    }),
  }),
});

builder.queryFields((t) => ({
  paths: t.field({
    type: [PathRef],
    description:
      'The shortest paths between two actors, the shorter first; among equals the surest, then by id, hop by hop. Two actors with several links between them make one path. Fails with NOT_FOUND for an unknown id.',
    extensions: sizedBy('first', DEFAULT_PATHS, 100),
    args: {
      from: t.arg.id({ required: true, description: 'The actor to start from.' }),
      to: t.arg.id({ required: true, description: 'The actor to reach.' }),
      maxLength: t.arg.int({
        defaultValue: DEFAULT_LENGTH,
        description: `The most hops, 1–${LONGEST_PATH}.`,
      }),
      directed: t.arg.boolean({
        defaultValue: false,
        description: 'True: every link is followed from its start to its end only.',
      }),
      avoid: t.arg.idList({ description: 'Not through these actors, such as a country or another hub.' }),
      filter: t.arg({ type: LinkFilterInput, description: 'Only over these links.' }),
      first: t.arg.int({
        defaultValue: DEFAULT_PATHS,
        description: 'How many paths, 1–100.',
      }),
    },
    resolve: (_, args, { store }) =>
      paths(store, {
        from: args.from,
        to: args.to,
        maxLength: within('maxLength', args.maxLength ?? DEFAULT_LENGTH, LONGEST_PATH),
        directed: args.directed ?? false,
        avoid: idsOf(args.avoid ?? [], undefined, 'avoid'),
        filter: linkFilter(args.filter),
        first: firstOf(args.first, DEFAULT_PATHS),
      }),
  }),
}));

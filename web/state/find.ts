import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import { LINK_FAMILIES } from '../../core/model/link-families.ts';
import { familyOf, LINK_KINDS, verbTo } from '../../core/model/link-kinds.ts';
import type { ActorFact, LinkFact } from './facts.ts';
import type { InterfaceLanguage } from './preferences.ts';
import type { Target } from './selection.ts';
import type { Shown } from './shown.ts';

/** What is looked for within the picture. `at`: which of the matches one has gone to; null: to none yet. */
export interface Find {
  text: string;
  at: number | null;
}

type Seen = Pick<Shown, 'actors' | 'links'>;

/**
 * What of the picture matches: actors by their names in any language, id, kind or country, links by what they say.
 * Actors first; nothing where nothing is typed. Every word must be found; one or two letters only begin a word.
 */
export function findIn({ actors, links }: Seen, text: string, lang: InterfaceLanguage): Target[] {
  const words = folded(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const matches = (parts: readonly string[]) => {
    const there = ` ${folded(parts.join(' '))}`;
    return words.every((word) => there.includes(isShort(word) ? ` ${word}` : word));
  };
  const regions = new Intl.DisplayNames(lang, { type: 'region' });
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  return [
    ...actors.filter((actor) => matches(wordsOfActor(actor, lang, regions))).map(({ id }) => actorTarget(id)),
    ...links
      .filter((link) => matches(wordsOfLink(link, kinds.get(link.to), lang)))
      .map(({ id }) => linkTarget(id)),
  ];
}

/** The next of so many matches, or with −1 the one before; the first or last where one has gone to none. */
export function stepTo(count: number, at: number | null, by: 1 | -1): number | null {
  if (count === 0) return null;
  if (at === null) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}

function wordsOfActor(
  { id, kind, names, country }: ActorFact,
  lang: InterfaceLanguage,
  regions: Intl.DisplayNames,
): string[] {
  const { one, many } = ACTOR_KINDS[kind];
  const where = country === null ? [] : [country, regions.of(country) ?? ''];
  return [...Object.values(names), id, one[lang], many[lang], ...where];
}

function wordsOfLink(
  { kind }: LinkFact,
  end: ActorFact['kind'] | undefined,
  lang: InterfaceLanguage,
): string[] {
  const { out, name } = LINK_KINDS[kind];
  const verb = end === undefined ? out : verbTo(kind, end);
  return [verb[lang], name[lang], LINK_FAMILIES[familyOf(kind)].name[lang]];
}

const actorTarget = (id: string): Target => ({ type: 'actor', id });
const linkTarget = (id: string): Target => ({ type: 'link', id });

function isShort(word: string): boolean {
  return word.length <= 2 && !/\p{Script=Han}/u.test(word);
}

/** Without accents and capitals, every sign that is neither a letter nor a digit turned into a space. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

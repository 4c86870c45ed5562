import { ACTOR_KINDS, type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import { LINK_KINDS, linkKinds } from '../../core/model/link-kinds.ts';
import { plainKey } from './plain-key.ts';

/** What registers and people call them besides. */
const OTHER_WORDS: Partial<Record<ActorKind, readonly string[]>> = {
  Company: ['firm', 'corporation', 'business', 'enterprise', 'impresa', 'società', 'ditta'],
  GovernmentBody: ['authority', 'agency', 'ministry', 'public body', 'autorità', 'agenzia', 'ministero'],
  Country: ['state', 'nation', 'stato', 'nazione'],
  Person: ['individual', 'people', 'persona fisica'],
  Organization: ['organisation', 'ngo', 'association', 'ente', 'associazione'],
};

const ACTOR_WORDS = wordsFor(actorKinds, (kind) => {
  const { one, many } = ACTOR_KINDS[kind];
  return [one, many, ...(OTHER_WORDS[kind] ?? []).map((word) => ({ en: word, it: word }))];
});
const LINK_WORDS = wordsFor(linkKinds, (kind) => {
  const { out, outToParty, name } = LINK_KINDS[kind];
  return [out, outToParty, name];
});

/** The kind of actor that a text names by our word or by what people read, in either language; else the text itself. */
export function actorKindIn(text: string): string {
  return ACTOR_WORDS.get(plainKey(text)) ?? text;
}

/** The same for kinds of link, by their verbs too: "is part of" → `PART_OF`. */
export function linkKindIn(text: string): string {
  return LINK_WORDS.get(plainKey(text)) ?? text;
}

function wordsFor<Kind extends string>(
  kinds: readonly Kind[],
  wordsOf: (kind: Kind) => readonly { en: string; it: string }[],
): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const add = (word: string, kind: Kind) => {
    if (!found.has(plainKey(word))) found.set(plainKey(word), kind);
  };
  for (const kind of kinds) add(kind, kind);
  for (const kind of kinds)
    for (const { en, it } of wordsOf(kind)) for (const word of [en, it]) add(word, kind);
  return found;
}

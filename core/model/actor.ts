import { inLanguage, type Language, languageKey, type PartialText } from '../language/text.ts';
import type { ActorKind } from './actor-kinds.ts';

export const NAME_KINDS = ['official', 'short', 'former', 'alias', 'transliteration'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface Name {
  text: string;
  /** ISO 639-1. */
  lang: string;
  kind: NameKind;
}

export interface Identifier {
  /** `wikidata`, `lei`, `ticker` … in lower case. */
  scheme: string;
  value: string;
}

/** Whatever acts or is acted on. */
export interface Actor {
  /** Readable and stable, such as `nvidia`. Shared with links, sources and views: one id space. */
  id: string;
  kind: ActorKind;
  /** A finer sort within the kind, in the words of the data, such as `foundry`. */
  subkind?: string;
  /** The first is the label; at most one per language is `official`. */
  names: Name[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  description: PartialText;
  tags: string[];
  identifiers: Identifier[];
  website?: string;
  /** Founded, published or announced: a partial date. */
  since?: string;
}

/** The name to show: the official one in that language, else any in it, else the label. */
export function nameOf(actor: Pick<Actor, 'id' | 'names'>, language: Language): string {
  const inIt = actor.names.filter((name) => name.lang === languageKey(language));
  const best =
    inIt.find((name) => name.kind === 'official') ?? (language === 'EN' ? actor.names[0] : inIt[0]);
  return (best ?? actor.names[0])?.text ?? actor.id;
}

export function descriptionOf(actor: Pick<Actor, 'description'>, language: Language): string | null {
  return inLanguage(actor.description, language);
}

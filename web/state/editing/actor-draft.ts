import type { Actor, Identifier, Name } from '../../../core/model/actor.ts';
import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import { onlyFilled, textsOf, type WrittenTexts, writtenTexts } from './written.ts';

/** An actor as it stands in the fields of its form: every text is there, maybe empty. */
export interface ActorDraft {
  /** Of a new one, empty where the server is to make it. */
  id: string;
  kind: ActorKind;
  subkind: string;
  names: Name[];
  country: string;
  description: WrittenTexts;
  /** Separated by commas. */
  tags: string;
  /** As they were: one of them may have a comma in it. */
  tagsBefore: readonly string[];
  identifiers: Identifier[];
  website: string;
  since: string;
}

export const newName: Name = { text: '', lang: 'en', kind: 'alias' };

export const newActor: ActorDraft = {
  id: '',
  kind: 'Company',
  subkind: '',
  names: [{ text: '', lang: 'en', kind: 'official' }],
  country: '',
  description: writtenTexts({}),
  tags: '',
  tagsBefore: [],
  identifiers: [],
  website: '',
  since: '',
};

export function actorDraft(actor: Actor): ActorDraft {
  return {
    ...newActor,
    ...actor,
    description: writtenTexts(actor.description),
    tags: spokenTags(actor.tags),
    tagsBefore: actor.tags,
  };
}

/** Without the rows of a list in which nothing is written. One name stays, to be asked for. */
export function tidyActor(draft: ActorDraft): ActorDraft {
  const names = draft.names.filter(({ text }) => text.trim() !== '');
  return {
    ...draft,
    id: draft.id.trim(),
    names: names.length > 0 ? names : draft.names.slice(0, 1),
    identifiers: draft.identifiers.filter(({ scheme, value }) => `${scheme}${value}`.trim() !== ''),
  };
}

function spokenTags(tags: readonly string[]): string {
  return tags.join(', ');
}

/** While nobody has touched them they are what they were. */
function tagsOf({ tags, tagsBefore }: ActorDraft): string[] {
  if (tags === spokenTags(tagsBefore)) return [...tagsBefore];
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** The row that the draft stands for; what is empty is left out, unless a row can't do without it. */
export function actorRow(draft: ActorDraft): Actor {
  const { id, kind, names, identifiers, description, subkind, country, website, since } = draft;
  return {
    id,
    kind,
    names: names.map((name) => ({ ...name, text: name.text.trim() })),
    description: textsOf(description),
    tags: tagsOf(draft),
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme: scheme.trim(), value: value.trim() })),
    ...onlyFilled({ subkind, website, since, country: country.toUpperCase() }),
  };
}

import { LANGUAGES } from '../../../core/language/text.ts';
import { ACTOR_KINDS } from '../../../core/model/actor-kinds.ts';
import { LINK_FAMILIES } from '../../../core/model/link-families.ts';
import { LINK_KINDS } from '../../../core/model/link-kinds.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';

/** A value of a choice in the words of the page; values that the model has no words for stand as they are. */
export function spokenValue(type: string, value: string, lang: PageLanguage): string {
  const { any, yes, no, languages, choices } = GALLERY_WORDS[lang];
  if (value === '') return any;
  if (type === 'Boolean') return value === 'true' ? yes : value === 'false' ? no : value;
  if (type === 'LinkKind') return among(LINK_KINDS, value)?.name[lang] ?? value;
  if (type === 'LinkFamily') return among(LINK_FAMILIES, value)?.name[lang] ?? value;
  if (type === 'ActorKind') return among(ACTOR_KINDS, value)?.many[lang] ?? value;
  if (type === 'Language') {
    const language = LANGUAGES.find((one) => one === value);
    return language ? languages[language] : value;
  }
  return among(among<Record<string, string>>(choices, type) ?? {}, value) ?? value;
}

function among<Meaning>(meanings: Readonly<Record<string, Meaning>>, name: string): Meaning | undefined {
  return Object.hasOwn(meanings, name) ? meanings[name] : undefined;
}

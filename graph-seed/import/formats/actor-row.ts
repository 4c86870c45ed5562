import { countryCode } from '../countries.ts';
import type { FoundRow } from '../found.ts';
import { idOf, isIdItself, onlyCounts } from '../ids.ts';
import { actorKindIn } from '../kinds.ts';
import { addressIn, dateIn, languageOf, listIn } from '../words.ts';
import type { Fields } from './fields.ts';

const LANGUAGES = ['en', 'it', 'zh'] as const;
/** Columns of their own for identifiers that many have. */
const SCHEMES = ['lei', 'wikidata', 'ticker', 'isin'] as const;

const NAMELESS = 'nameless';

interface Name {
  text: string;
  lang: string;
  kind: string;
}

/** An actor as a row of a table says it; whether it is one is for the check to say. */
export function actorFound(fields: Fields, line: number, importName: string): FoundRow {
  const names = namesIn(fields);
  const id = fields.get('id');
  // One without a name is refused for that; that its id can't be made of one need not be told too.
  const row = actorRow(fields, names, id ?? names[0]?.text ?? NAMELESS, importName);
  const isNamed = id === undefined || !isIdItself(id);
  const isCounted = id !== undefined && onlyCounts(id);
  return {
    what: 'ROW',
    kind: 'ACTOR',
    line,
    row,
    ...(isNamed && { isNamed }),
    ...(isCounted && { isCounted }),
  };
}

function actorRow(fields: Fields, names: readonly Name[], called: string, importName: string): object {
  const { subkind, website, since, country } = Object.fromEntries(fields);
  return {
    id: idOf(called, importName),
    kind: actorKindIn(fields.get('kind') ?? ''),
    ...(subkind !== undefined && { subkind }),
    names,
    ...(country !== undefined && { country: countryCode(country) ?? country }),
    description: textsIn(fields, 'description'),
    tags: [...new Set(listIn(fields.get('tags')))],
    identifiers: identifiersIn(fields),
    ...(website !== undefined && { website: addressIn(website) }),
    ...(since !== undefined && { since: dateIn(since) }),
  };
}

/** Texts in several languages: the column without one is English. */
export function textsIn(fields: Fields, field: string): Record<string, string> {
  const texts = LANGUAGES.flatMap((language) => {
    const text = fields.get(language === 'en' ? field : `${field}_${language}`);
    return text === undefined ? [] : [[language, text]];
  });
  return Object.fromEntries(texts);
}

/** True for one without any name. */
export function isNameless(fields: Fields): boolean {
  return namesIn(fields).length === 0;
}

function namesIn(fields: Fields): Name[] {
  const names = new Map<string, Name>();
  const official = new Set<string>();
  const add = (text: string | undefined, lang: string | null, kind: string) => {
    if (text === undefined || names.has(text)) return;
    const language = lang ?? languageOf(text);
    // An actor has one official name in a language.
    const isTaken = kind === 'official' && official.has(language);
    if (kind === 'official') official.add(language);
    names.set(text, { text, lang: language, kind: isTaken ? 'alias' : kind });
  };
  const english = fields.get('name_en');
  const label = fields.get('name');
  if (label !== english) add(label, null, 'official');
  for (const language of LANGUAGES) add(fields.get(`name_${language}`), language, 'official');
  add(fields.get('short_name'), null, 'short');
  for (const name of listIn(fields.get('former_names'))) add(name, null, 'former');
  for (const name of namesList(fields.get('names'))) add(name, null, 'alias');
  return [...names.values()];
}

/** Names hold commas, so they are not taken apart at these. */
function namesList(text: string | undefined): string[] {
  return text === undefined || /[|;]/.test(text) ? listIn(text) : [text];
}

function identifiersIn(fields: Fields): { scheme: string; value: string }[] {
  const listed = listIn(fields.get('identifiers')).map((text) => {
    const at = text.indexOf(':');
    return at === -1
      ? { scheme: 'id', value: text }
      : { scheme: text.slice(0, at).trim().toLowerCase(), value: text.slice(at + 1).trim() };
  });
  const own = SCHEMES.flatMap((scheme) => {
    const value = fields.get(scheme);
    return value === undefined ? [] : [{ scheme, value }];
  });
  return [...listed, ...own];
}

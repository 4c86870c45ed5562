import { foreignId } from '../../ids.ts';
import { languageOf } from '../../words.ts';
import type { Saying } from './entity.ts';
import { ACTORS, IDENTIFIERS, IDENTIFIERS_OF_PEOPLE, NATIONAL_IDENTIFIERS } from './schemas.ts';

interface Name {
  text: string;
  lang: string;
  kind: 'official' | 'alias' | 'former';
}

/** Websites are written with and without their beginning there. */
function siteIn(text: string): string {
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[:/?#]\S*)?$/u.test(text) ? `https://${text}` : text;
}

/** The actor that an entity is, with its own id kept among the identifiers, so that other files find it; null: it is none. */
export function actorOf(saying: Saying): object | null {
  const { entity } = saying;
  const meaning = Object.hasOwn(ACTORS, entity.schema) ? ACTORS[entity.schema] : undefined;
  if (!meaning) return null;
  const country = countryOf(saying);
  const website = saying
    .all('website')
    .map(siteIn)
    .find((url) => /^https?:\/\//.test(url) && URL.canParse(url));
  const since =
    entity.schema === 'Person' ? undefined : saying.earliest('incorporationDate', 'inceptionDate');
  const subkind = meaning.subkind ?? saying.first('legalForm', 'classification');
  return {
    id: foreignId(entity.id),
    kind: meaning.kind,
    ...(subkind !== undefined && { subkind }),
    names: namesOf(saying),
    ...(country !== undefined && { country }),
    description: saying.prose('summary', 'description', 'notes'),
    tags: saying.all('topics', 'keywords'),
    identifiers: identifiersOf(saying, country),
    ...(website !== undefined && { website }),
    ...(since !== undefined && { since }),
  };
}

function countryOf(saying: Saying): string | undefined {
  return saying.country('jurisdiction', 'mainCountry', 'country', 'nationality', 'citizenship');
}

/** The caption is the name that its publisher chose among them. */
function namesOf(saying: Saying): Name[] {
  const whole = saying.all('name');
  const { caption } = saying.entity;
  const best = typeof caption === 'string' && whole.includes(caption) ? [caption] : [];
  const parts = ['firstName', 'secondName', 'middleName', 'lastName'].flatMap(
    (part) => saying.first(part) ?? [],
  );
  const own = whole.length > 0 || parts.length === 0 ? whole : [parts.join(' ')];
  const names = new Map<string, Name>();
  const official = new Set<string>();
  for (const text of [...best, ...own]) {
    const lang = languageOf(text);
    if (!names.has(text)) names.set(text, { text, lang, kind: official.has(lang) ? 'alias' : 'official' });
    official.add(lang);
  }
  const others = [
    ...saying.all('previousName').map((text) => ({ text, kind: 'former' as const })),
    ...saying.all('alias', 'weakAlias', 'abbreviation').map((text) => ({ text, kind: 'alias' as const })),
  ];
  for (const { text, kind } of others) {
    if (!names.has(text)) names.set(text, { text, lang: languageOf(text), kind });
  }
  return [...names.values()];
}

function identifiersOf(saying: Saying, country: string | undefined): { scheme: string; value: string }[] {
  const { id } = saying.entity;
  const found = new Map([[`ftm:${id}`, { scheme: 'ftm', value: id }]]);
  const add = (scheme: string, value: string) => found.set(`${scheme}:${value}`, { scheme, value });
  if (/^Q\d+$/.test(id)) add('wikidata', id);
  const isPerson = saying.entity.schema === 'Person';
  for (const [property, scheme] of Object.entries(isPerson ? IDENTIFIERS_OF_PEOPLE : IDENTIFIERS))
    for (const value of saying.all(property)) add(scheme, value);
  if (country !== undefined && !isPerson) {
    for (const [property, scheme] of Object.entries(NATIONAL_IDENTIFIERS))
      for (const value of saying.all(property)) add(`${scheme}-${country.toLowerCase()}`, value);
  }
  return [...found.values()];
}

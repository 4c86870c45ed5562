import { plainKey } from '../plain-key.ts';

/** What a row of a table says, by our names for it. */
export type Fields = ReadonlyMap<string, string>;

export type Table = 'actors' | 'links';

const NAMES = ['name', 'name_en', 'name_it', 'name_zh'];

/** Our name for each field, and what other tables call it. */
const FIELDS: Record<Table, Readonly<Record<string, readonly string[]>>> = {
  actors: {
    id: ['identifier', 'key', 'node_id', 'codice'],
    name: ['label', 'title', 'caption', 'nome', 'denominazione', 'actor', 'attore'],
    name_en: ['english_name', 'name_english', 'label_en'],
    name_it: ['italian_name', 'name_italian', 'label_it', 'nome_it'],
    name_zh: ['chinese_name', 'name_chinese', 'label_zh'],
    names: ['aliases', 'alias', 'other_names', 'also_known_as', 'aka', 'altri_nomi'],
    former_names: ['former_name', 'previous_name', 'previous_names', 'nomi_precedenti'],
    short_name: ['abbreviation', 'acronym', 'sigla'],
    kind: ['type', 'entity_type', 'node_type', 'schema', 'tipo'],
    subkind: ['subtype', 'sub_kind', 'category', 'categoria'],
    country: ['country_code', 'jurisdiction', 'nationality', 'paese', 'nazione'],
    description: ['description_en', 'notes', 'note', 'descrizione'],
    description_it: ['descrizione_it'],
    description_zh: [],
    tags: ['tag', 'keywords', 'topics', 'etichette'],
    identifiers: ['identificatori'],
    website: ['url', 'web', 'homepage', 'sito'],
    since: ['founded', 'founded_on', 'start', 'start_date', 'incorporation_date', 'dal'],
    lei: ['lei_code'],
    wikidata: ['wikidata_id', 'qid'],
    ticker: ['symbol', 'stock_symbol'],
    isin: ['isin_code'],
  },
  links: {
    id: ['link_id', 'edge_id', 'key'],
    from: ['source', 'subject', 'from_id', 'source_id', 'src', 'owner', 'da'],
    to: ['target', 'object', 'to_id', 'target_id', 'dst', 'dest', 'asset', 'a'],
    from_name: ['source_name', 'subject_name'],
    to_name: ['target_name', 'object_name'],
    from_kind: ['source_kind_of_actor', 'from_type', 'subject_type'],
    to_kind: ['to_type', 'object_type', 'target_type'],
    from_country: ['subject_country'],
    to_country: ['target_country', 'object_country'],
    kind: ['relation', 'relationship', 'type', 'link_type', 'edge_type', 'predicate', 'tipo', 'relazione'],
    since: ['start', 'start_date', 'since_date', 'date_from', 'begin', 'valid_from', 'dal'],
    until: ['end', 'end_date', 'until_date', 'date_to', 'valid_to', 'al'],
    confidence: ['certainty', 'attendibilita'],
    summary: ['description', 'summary_en', 'notes', 'note', 'sintesi'],
    summary_it: ['descrizione'],
    summary_zh: [],
    item: ['goods', 'product', 'oggetto'],
    share: ['percentage', 'stake', 'percent', 'quota'],
    role: ['position', 'ruolo'],
    topic: ['programme', 'program', 'tema'],
    amount: ['importo'],
    amount_unit: ['currency', 'unit', 'valuta'],
    sources: [],
    evidence: [],
    source_title: ['source_name_of_document', 'reference', 'fonte', 'fonte_titolo', 'titolo_fonte'],
    source_url: ['reference_url', 'source_link', 'link', 'url', 'source_address', 'fonte_url', 'url_fonte'],
    source_publisher: ['publisher', 'editore', 'fonte_editore', 'editore_fonte'],
    source_date: ['published', 'publication_date', 'data_fonte', 'fonte_data'],
    source_lang: ['source_language', 'fonte_lingua', 'lingua_fonte'],
    source_kind: ['source_type', 'fonte_tipo', 'tipo_fonte'],
    source_locator: ['page', 'pagina', 'fonte_pagina'],
    source_stance: ['stance'],
    source_checked_on: ['checked_on', 'accessed', 'retrieved'],
  },
};

/** What our own exports say besides, which follows from the rest or is about the picture. */
const PASSED_OVER: Record<Table, ReadonlySet<string>> = {
  actors: new Set(['pinned', 'x', 'y', 'z', 'r', 'g', 'b', 'size', 'colour', 'color', 'degree']),
  links: new Set(['family', 'directed', 'sentence', 'label', 'weight', 'r', 'g', 'b', 'colour', 'color']),
};

const BY_KEY: Record<Table, ReadonlyMap<string, string>> = {
  actors: keysOf(FIELDS.actors),
  links: keysOf(FIELDS.links),
};

function keysOf(fields: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const own = Object.keys(fields).map((field): [string, string] => [field, field]);
  const others = Object.entries(fields).flatMap(([field, names]) =>
    names.map((name): [string, string] => [name, field]),
  );
  return new Map([...others, ...own]);
}

export function isField(table: Table, name: string): boolean {
  return Object.hasOwn(FIELDS[table], name) || NUMBERED.test(name);
}

/** `source_2_title`: the second source of a link. */
const NUMBERED = /^source_\d{1,3}_(?:id|stance|publisher|title|date|locator|url|checked_on|lang|kind)$/;

/**
 * Which field each column is, by its place; null: none. Columns are called by their plain keys. A field is given once: to the column that a mapping gives it, else to
 * the first that calls it as we do, or else to the first that is one of its other names.
 */
export function fieldsOf(
  table: Table,
  columns: readonly string[],
  given: readonly (string | null)[] = [],
): (string | null)[] {
  const keys = columns.map((column, at) => given[at] ?? column);
  // "source" is who supplies where there is no other start, else the document that says so.
  const hasStart =
    table === 'links' && keys.some((key) => key !== 'source' && BY_KEY.links.get(key) === 'from');
  const taken = new Set(keys.filter((key) => Object.hasOwn(FIELDS[table], key)));
  return keys.map((key, at) => {
    const isOurs = Object.hasOwn(FIELDS[table], key) || (table === 'links' && NUMBERED.test(key));
    if (isOurs) return (given.includes(key) ? given : keys).indexOf(key) === at ? key : null;
    const field = key === 'source' && hasStart ? 'source_title' : (BY_KEY[table].get(key) ?? null);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** True for a column, by its plain key, that says nothing about the graph. */
export function isPassedOver(table: Table, column: string): boolean {
  return PASSED_OVER[table].has(column);
}

/** What a table is about, by its columns; null: they don't say. */
export function tableOf(names: readonly string[]): Table | null {
  const columns = names.map(plainKey);
  const links = new Set(fieldsOf('links', columns));
  if (links.has('from') && links.has('to')) return 'links';
  const actors = new Set(fieldsOf('actors', columns));
  return NAMES.some((name) => actors.has(name)) || (actors.has('id') && actors.has('kind')) ? 'actors' : null;
}

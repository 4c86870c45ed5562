/**
 * Indexes that answer without reading rows: each holds, behind what it is ordered by, what filters ask. `id` ends every
 * order, so that it is total.
 */
const INDEXES: Readonly<Record<string, string>> = {
  actor_at_end: 'actor (id, degree, kind, country)',
  actor_by_name: 'actor (sort_name, id, kind, country)',
  actor_by_degree: 'actor (degree, id, kind, country)',
  actor_by_kind: 'actor (kind, sort_name, id, country)',
  actor_by_country: 'actor (country, sort_name, id, kind)',
  link_from: 'link (from_id, start_key, id, end_key, kind, doubt, to_id)',
  link_to: 'link (to_id, start_key, id, end_key, kind, doubt, from_id)',
  link_between: 'link (from_id, to_id)',
  link_by_start: 'link (start_key, id, end_key, kind, doubt)',
  link_by_end: 'link (end_key, id, start_key, kind, doubt)',
  link_by_kind: 'link (kind, id, start_key, end_key, doubt)',
  // Most links are sure, so that only the others are worth looking for.
  link_in_doubt: 'link (doubt, id, start_key, end_key, kind) WHERE doubt > 0',
  source_by_day: 'source (order_day, id, kind, lang, checked)',
  tag_of_actor: 'actor_tag (actor)',
  word_of_actor: 'actor_word (actor)',
  citation_of_link: 'citation (link)',
};

export const CREATE_INDEXES = Object.entries(INDEXES)
  .map(([name, on]) => `CREATE INDEX ${name} ON ${on};`)
  .join('\n');

export const DROP_INDEXES = Object.keys(INDEXES)
  .map((name) => `DROP INDEX IF EXISTS ${name};`)
  .join('\n');

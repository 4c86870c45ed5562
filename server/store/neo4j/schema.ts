import type { Labels } from './labels.ts';

/**
 * Statements that make what is missing of constraints and indexes, each to be run on its own. An index of several
 * properties finds a page in order where ORDER BY names them all, those that are given too.
 */
export function schemaStatements(labels: Labels): string[] {
  const { prefix, actor, claim, source, view, dataset, log, change, edit, tally, block, actorWords } = labels;
  const unique = (label: string, name: string) =>
    `CREATE CONSTRAINT ${prefix}${name}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
  const index = (label: string, name: string, ...properties: string[]) =>
    `CREATE INDEX ${prefix}${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((one) => `n.${one}`).join(', ')})`;
  const texts = (label: string, name: string) =>
    `CREATE TEXT INDEX ${prefix}${name}_text IF NOT EXISTS FOR (n:${label}) ON (n.text)`;
  return [
    unique(actor, 'actor'),
    unique(claim, 'claim'),
    unique(source, 'source'),
    unique(view, 'view'),
    unique(dataset, 'dataset'),
    unique(log, 'log'),
    unique(labels.import, 'import'),
    unique(tally, 'tally'),
    unique(block, 'block'),
    `CREATE CONSTRAINT ${prefix}change_sequence IF NOT EXISTS FOR (n:${change}) REQUIRE n.sequence IS UNIQUE`,
    index(actor, 'actor_by_name', 'byName'),
    index(actor, 'actor_by_degree', 'degree', 'id'),
    index(actor, 'actor_of_kind_by_name', 'kind', 'byName'),
    index(actor, 'actor_of_kind_by_degree', 'kind', 'degree', 'id'),
    index(actor, 'actor_of_sort_by_name', 'country', 'kind', 'byName'),
    index(actor, 'actor_of_sort_by_degree', 'country', 'kind', 'degree', 'id'),
    index(claim, 'claim_by_since', 'bySince'),
    index(claim, 'claim_by_until', 'byUntil'),
    index(claim, 'claim_by_kind', 'byKind'),
    index(claim, 'claim_of_kind_by_since', 'kind', 'bySince'),
    index(claim, 'claim_from_by_since', 'from', 'kind', 'bySince'),
    index(claim, 'claim_to_by_since', 'to', 'kind', 'bySince'),
    index(claim, 'claim_between', 'from', 'to'),
    index(source, 'source_by_date', 'byDate'),
    index(change, 'change_of_subject', 'subjectId'),
    index(block, 'block_by_turn', 'turn'),
    index(block, 'block_empty', 'empty'),
    index(edit, 'edit_in_order', 'sequence'),
    index(edit, 'edit_by_editor', 'by', 'sequence'),
    index(edit, 'edit_undoing', 'reverts'),
    index(edit, 'edit_by_work', 'work'),
    texts(actor, 'actor'),
    `CREATE TEXT INDEX ${prefix}actor_tagged IF NOT EXISTS FOR (n:${actor}) ON (n.tagged)`,
    texts(claim, 'claim'),
    texts(source, 'source'),
    // The words come folded from search/keys.ts, so the index must leave them as they are.
    `CREATE FULLTEXT INDEX ${actorWords} IF NOT EXISTS FOR (n:${actor}) ON EACH [n.words]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
  ];
}

/** The names of the indexes that such statements make. */
export function indexesMade(statements: readonly string[]): string[] {
  return statements.flatMap((statement) => /INDEX (\S+) IF NOT EXISTS/.exec(statement)?.[1] ?? []);
}

const FORMER = [
  'actor_by_country',
  'actor_open_since',
  'claim_by_start',
  'claim_by_end',
  'claim_from',
  'claim_to',
];

/** Statements that drop the indexes of former versions. */
export function dropsOfFormer({ prefix }: Labels): string[] {
  return FORMER.map((name) => `DROP INDEX ${prefix}${name} IF EXISTS`);
}

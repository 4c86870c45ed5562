/** What varies between two requests of one case. */
export type Variables = Record<string, unknown>;

/** Who answers: our server, a GraphQL server made by a library, and a bare one with one text for the database. */
export type Side = 'ours' | 'peer' | 'bare';

/** Whom a column of the table is about; `anew`: our server, told not to give what it keeps. */
export type Column = Side | 'anew';

/** One question, as each side is asked it. */
export interface Case {
  name: string;
  /** The variables of request `turn`; each differs from the one before. */
  variables: (turn: number) => Variables;
  /** GraphQL for our server. */
  ours: string;
  /** GraphQL for `@neo4j/graphql`; absent where it has no way to ask this. */
  peer?: string;
  /** Cypher that gives one row with `data`. */
  cypher: string;
  /** SQL that gives one row with `data`, as JSON; absent where one text can't say it. */
  sql?: string;
  /** The same facts from the answer of any side, to be compared before anything is timed. */
  facts: Record<Side, (data: never) => unknown>;
}

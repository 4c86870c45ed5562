import type { GraphQLInputType } from 'graphql';
import type { Language, Text } from '../../core/language/text.ts';

/** A group of named questions, in the gallery. */
export interface QuestionTopic {
  id: string;
  title: Text;
}

/** What may be changed in a question. */
export interface QuestionVariable {
  /** Without the dollar sign. */
  name: string;
  /** A scalar, an enum or a list of them. */
  type: GraphQLInputType;
  /** As JSON; what it is where nobody says. */
  default: unknown;
  label: Text;
}

/** One of the tables that the answers to a question are read as, whether or not they have rows. */
export interface QuestionTable {
  /** The path of its list: `actor.links.nodes`. */
  name: string;
  columns: readonly string[];
}

/** A question that has a name and an address of its own, with the query that answers it. */
export interface Question {
  /** Lower case with hyphens; part of its addresses, so it never changes. */
  name: string;
  topic: QuestionTopic;
  title: Text;
  /** What the answer shows. */
  explanation: Text;
  /** One named operation; every variable has a default. */
  document: string;
  operationName: string;
  variables: readonly QuestionVariable[];
  /** The name of the table that is given as CSV where none is asked for. */
  table: string;
  tables: readonly QuestionTable[];
}

/** The named questions in the order of the gallery. */
export type Questions = () => Promise<readonly Question[]>;

/** Parameters of its addresses that are not variables; no variable may bear such a name. */
export const RESERVED_PARAMETERS = ['table', 'theme'] as const;

/** The language of an answer is a variable of every question. */
export const LANGUAGE_VARIABLE = 'lang';

/** The language that an answer is asked for in; English where none is. */
export function languageAsked(variables: Record<string, unknown>): Language {
  return (variables[LANGUAGE_VARIABLE] as Language | null | undefined) ?? 'EN';
}

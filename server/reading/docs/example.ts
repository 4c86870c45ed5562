import { type GraphQLSchema, getOperationAST, Kind, parse } from 'graphql';
import type { Text } from '../../../core/language/text.ts';
import type { Question } from '../../questions/question.ts';

/** A document that shows a field at work. */
export interface Example {
  title: Text;
  document: string;
  variables?: Record<string, unknown>;
  /** Only who has the token of the server may ask it. */
  needsToken?: true;
  /** The named question it is, if it is one. */
  question?: string;
}

/** An example for each field at the top, by `Type.field`: the shortest named question that asks it, else one of ours. */
export function examplesOf(
  schema: GraphQLSchema,
  questions: readonly Question[],
  own: Readonly<Record<string, Example>>,
): Map<string, Example> {
  const examples = new Map<string, Example>(
    Object.entries(own).filter(([anchor]) => isRootField(schema, anchor)),
  );
  const longestFirst = [...questions].sort((one, other) => other.document.length - one.document.length);
  for (const { name, title, document } of longestFirst)
    for (const field of rootFieldsOf(document))
      examples.set(`Query.${field}`, { title, document, question: name });
  return examples;
}

/** The questions that ask a field at the top. */
export function questionsAsking(field: string, questions: readonly Question[]): Question[] {
  return questions.filter(({ document }) => rootFieldsOf(document).includes(field));
}

function rootFieldsOf(document: string): string[] {
  const { selections } = getOperationAST(parse(document))?.selectionSet ?? { selections: [] };
  return selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}

function isRootField(schema: GraphQLSchema, anchor: string): boolean {
  const [type, field = ''] = anchor.split('.');
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (root) => root?.name === type && root?.getFields()[field] !== undefined,
  );
}

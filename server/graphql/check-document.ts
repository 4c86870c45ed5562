import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput } from '../errors.ts';

type Check = () => readonly GraphQLError[];

/**
 * What is wrong with a document, also where finding it out exhausts the stack: graphql-js compares the fields of
 * fragments that hold each other without end before it says that they may not.
 */
export function checked(
  schema: GraphQLSchema,
  document: DocumentNode,
  check: Check,
): readonly GraphQLError[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const circles = validate(schema, document, [NoFragmentCyclesRule], { maxErrors: 1 });
    return circles.length > 0 ? circles : [badInput('the query is too intricate to be checked')];
  }
}

/** Refuses documents that can't be checked as it refuses those that are wrong. */
export function checkDocuments(): Plugin {
  return {
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((schema, document, ...rest) =>
        checked(schema, document, () => validateFn(schema, document, ...rest)),
      );
    },
  };
}

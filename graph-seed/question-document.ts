import {
  type DocumentNode,
  GraphQLError,
  getNamedType,
  isInputType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { isAddressable } from '../server/questions/given.ts';
import {
  LANGUAGE_VARIABLE,
  type QuestionTable,
  type QuestionVariable,
  RESERVED_PARAMETERS,
} from '../server/questions/question.ts';
import { schema } from '../server/schema/schema.ts';
import { questionTables } from './question-tables.ts';

/** What the query of a named question says of itself. */
export interface QuestionDocument {
  operationName: string;
  variables: Omit<QuestionVariable, 'label'>[];
  tables: QuestionTable[];
}

type Report = (reason: string, line: number) => void;

/** Reads a query that can be run by its name alone: one named operation, valid, and no variable that must be given. */
export function readDocument(text: string, table: string, report: Report): QuestionDocument | null {
  const document = parsed(text, report);
  const operation = document && onlyOperation(document, report);
  if (!document || !operation) return null;
  const errors = validate(schema, document);
  for (const error of errors) report(error.message, lineOf(error));
  const variables = (operation.variableDefinitions ?? []).flatMap((one) => readVariable(one, report));
  if (errors.length > 0) return null;
  const tables = questionTables(document, operation);
  if (table !== '' && !tables.some(({ name }) => name === table))
    report(`has no table '${table}'; it has ${tables.map(({ name }) => name).join(', ')}`, 0);
  if (
    !variables.some(({ name, type }) => name === LANGUAGE_VARIABLE && getNamedType(type).name === 'Language')
  )
    report(`has no variable $${LANGUAGE_VARIABLE} of type Language`, 0);
  return { operationName: operation.name?.value ?? '', variables, tables };
}

function parsed(text: string, report: Report): DocumentNode | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    report(error.message, lineOf(error));
    return null;
  }
}

function onlyOperation(document: DocumentNode, report: Report): OperationDefinitionNode | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation?.name && operation.operation === OperationTypeNode.QUERY && operations.length === 1)
    return operation;
  report('must hold one query, with a name', 0);
  return null;
}

function readVariable(definition: VariableDefinitionNode, report: Report): QuestionDocument['variables'] {
  const name = definition.variable.name.value;
  const line = definition.loc?.startToken.line ?? 0;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type) || !isLeafType(getNamedType(type)) || !isAddressable(type)) {
    report(`$${name}: only scalars, enums and lists of them can be given in an address`, line);
    return [];
  }
  if ((RESERVED_PARAMETERS as readonly string[]).includes(name))
    report(`$${name}: the name means something else in an address`, line);
  if (!definition.defaultValue) {
    report(`$${name} has no default`, line);
    return [];
  }
  return [{ name, type, default: valueFromASTUntyped(definition.defaultValue) }];
}

function lineOf({ locations }: GraphQLError): number {
  return locations?.[0]?.line ?? 0;
}

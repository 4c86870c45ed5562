import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { tablesOf } from '../core/answer/tables.ts';
import type { QuestionTable } from '../server/questions/question.ts';
import { schema } from '../server/schema/schema.ts';

/**
 * The tables that answers to a valid query are read as, whatever they hold: those of a specimen with one row in each
 * list and a value in each field.
 */
export function questionTables(document: DocumentNode, operation: OperationDefinitionNode): QuestionTable[] {
  const root = schema.getRootType(operation.operation);
  const specimen = root ? specimenOf(document, root, [operation.selectionSet]) : {};
  return tablesOf(specimen).map(({ name, columns }) => ({ name, columns }));
}

function specimenOf(
  document: DocumentNode,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [specimenOf(document, bare.ofType, selectionSets)];
  if (!isCompositeType(bare)) return 'something';
  const fields = selectionSets.flatMap((one) => fieldsOf(document, bare, one));
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const same = fields.filter((field) => field.name === name);
      const within = same.flatMap(({ node }) => node.selectionSet ?? []);
      const [first] = same;
      return [name, first?.type ? specimenOf(document, first.type, within) : 'something'];
    }),
  );
}

interface SelectedField {
  /** The alias where there is one. */
  name: string;
  /** Null of `__typename`. */
  type: GraphQLOutputType | null;
  node: FieldNode;
}

/** The fields of a selection, those of its fragments included, whatever the type that these ask for. */
function fieldsOf(
  document: DocumentNode,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
): SelectedField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selectedField(parent, selection)];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(document, selection.name.value);
    if (!fragment) return [];
    const type = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : parent;
    return isCompositeType(type) ? fieldsOf(document, type, fragment.selectionSet) : [];
  });
}

function selectedField(parent: GraphQLCompositeType, node: FieldNode): SelectedField {
  const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
  return { name: (node.alias ?? node.name).value, type: field?.type ?? null, node };
}

function fragmentOf(document: DocumentNode, name: string) {
  const found = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
  return found?.kind === Kind.FRAGMENT_DEFINITION ? found : undefined;
}

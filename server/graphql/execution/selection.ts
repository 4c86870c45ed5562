import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The nodes of a document that ask for the same key of an answer. */
export type NodesByKey = Map<string, FieldNode[]>;

/** What selections ask of an object type, in the order of the answer. */
export function fieldsAsked(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): NodesByKey {
  const asked: NodesByKey = new Map();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        asked.set(key, [...(asked.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : unspread(selection.name.value);
      const condition = fragment?.typeCondition?.name.value ?? type.name;
      if (fragment && isOf(schema, type, condition)) collect(fragment.selectionSet);
    }
  };
  const unspread = (name: string): FragmentDefinitionNode | undefined => {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return fragments[name];
  };
  for (const set of sets) collect(set);
  return asked;
}

function isOf(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Sized } from '../schema/cost/sizes.ts';

/** What a list without a size of its own is taken to hold. */
const TYPICAL_LIST = 3;

export interface Cost {
  complexity: number;
  depth: number;
  rootFields: number;
  /** The field at the top that costs most. */
  dearest: { field: string; complexity: number };
}

interface Part {
  complexity: number;
  depth: number;
}

/**
 * The price of an operation before it runs: the number of values that its answer can hold at most. A field costs one
 * for each of its parents; a list multiplies what it holds by its size, read from `first`, `limit` or the ids it takes.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string | null,
): Cost | null {
  const operation = getOperationAST(document, operationName);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!operation || !rootType) return null;
  const pricing = new Pricing(schema, document, variables);
  const roots = pricing.fieldsOf(operation.selectionSet);
  const priced = roots.map((field) => ({
    field: field.alias?.value ?? field.name.value,
    ...pricing.field(field, rootType.name),
  }));
  const dearest = priced.reduce(
    (most, one) => (one.complexity > most.complexity ? one : most),
    priced[0] ?? nothing,
  );
  return {
    complexity: priced.reduce((sum, { complexity }) => sum + complexity, 0),
    depth: Math.max(0, ...priced.map(({ depth }) => depth)),
    rootFields: roots.length,
    dearest: { field: dearest.field, complexity: dearest.complexity },
  };
}

const nothing = { field: '', complexity: 0, depth: 0 };

class Pricing {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is priced once, however often it is spread: spreads within spreads would grow without end. */
  readonly #priced = new Map<string, Part>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  /** The fields of a selection, those of its fragments included. */
  fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.fieldsOf(selection.selectionSet);
      const fragment = this.#fragments.get(selection.name.value);
      return fragment ? this.fieldsOf(fragment.selectionSet) : [];
    });
  }

  field(node: FieldNode, parent: string): Part {
    if (node.name.value.startsWith('__')) return { complexity: 1, depth: 1 };
    const definition = this.#definition(parent, node.name.value);
    if (!definition || !node.selectionSet) return { complexity: 1, depth: 1 };
    const within = this.#selection(node.selectionSet, getNamedType(definition.type).name);
    return { complexity: 1 + this.#size(definition, node) * within.complexity, depth: 1 + within.depth };
  }

  #selection({ selections }: SelectionSetNode, parent: string): Part {
    const total: Part = { complexity: 0, depth: 0 };
    for (const selection of selections) {
      const part = this.#part(selection, parent);
      total.complexity += part.complexity;
      total.depth = Math.max(total.depth, part.depth);
    }
    return total;
  }

  #part(selection: SelectionSetNode['selections'][number], parent: string): Part {
    if (selection.kind === Kind.FIELD) return this.field(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return this.#selection(selection.selectionSet, selection.typeCondition?.name.value ?? parent);
    }
    const name = selection.name.value;
    const known = this.#priced.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const part = fragment
      ? this.#selection(fragment.selectionSet, fragment.typeCondition.name.value)
      : { complexity: 0, depth: 0 };
    this.#priced.set(name, part);
    return part;
  }

  #definition(parent: string, field: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.#schema.getType(parent);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  }

  #size(definition: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const { size } = definition.extensions as Partial<Sized>;
    if (!size) return isListType(getNullableType(definition.type)) ? TYPICAL_LIST : 1;
    return size(this.#arguments(definition, node));
  }

  #arguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(definition, node, this.#variables);
    } catch {
      // Wrong arguments are reported by the execution, which names them.
      return {};
    }
  }
}

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
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Sized, Working, worth } from '../schema/cost/sizes.ts';
import { aboutSchema } from './schema-sizes.ts';

/** What a list without a size of its own is taken to hold. */
const TYPICAL_LIST = 3;

export interface Cost {
  complexity: number;
  depth: number;
  rootFields: number;
  /** The list to ask less of: that which costs most, by its path in the answer, with all that it holds; null where nothing is asked for. */
  dearest: Dearest | null;
}

interface Dearest {
  /** Such as `actors.nodes.links`. */
  field: string;
  complexity: number;
}

interface Part {
  complexity: number;
  depth: number;
  /** The way down to the dearest list, empty where nothing multiplies, and what that list costs in all. */
  way: string[];
  share: number;
}

const NOTHING: Part = { complexity: 0, depth: 0, way: [], share: 0 };
const ONE: Part = { complexity: 1, depth: 1, way: [], share: 0 };

/**
 * The price of an operation before it runs: the number of values that its answer can hold at most. A field costs one
 * for each of its parents; a list multiplies what it holds by its size, read from `first`, `limit` or the ids it takes.
 * What has more to do than to give values says how much.
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
  const pricing = new Pricing(schema, document, valuesOf(schema, operation, variables));
  const roots = pricing.fieldsOf(operation.selectionSet);
  const priced = roots.map((field) => ({ field, part: pricing.field(field, rootType.name) }));
  const dearest = priced.reduce<(typeof priced)[number] | null>(
    (most, one) => (most === null || one.part.complexity > most.part.complexity ? one : most),
    null,
  );
  return {
    complexity: priced.reduce((sum, { part }) => sum + part.complexity, 0),
    depth: Math.max(0, ...priced.map(({ part }) => part.depth)),
    rootFields: roots.length,
    dearest: dearest && dearestOf(dearest.field, dearest.part),
  };
}

function dearestOf(root: FieldNode, { way, share, complexity }: Part): Dearest {
  return way.length > 0
    ? { field: way.join('.'), complexity: share }
    : { field: nameInAnswer(root), complexity };
}

/** With the defaults that the document gives; wrong ones as sent, since the execution reports them. */
function valuesOf(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  sent: Record<string, unknown>,
): Record<string, unknown> {
  return getVariableValues(schema, variableDefinitions ?? [], sent, { maxErrors: 1 }).coerced ?? sent;
}

function nameInAnswer({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function sizeOf({ extensions }: GraphQLField<unknown, unknown>): Sized['size'] | undefined {
  return (extensions as Partial<Sized>).size;
}

function worthOf({ extensions }: GraphQLField<unknown, unknown>): number {
  return (extensions as Partial<ReturnType<typeof worth>>).worth ?? 1;
}

function workOf({ extensions }: GraphQLField<unknown, unknown>): Working['work'] | undefined {
  return (extensions as Partial<Working>).work;
}

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

  /** The fields of a selection, those of its fragments included: once each, as they run. */
  fieldsOf({ selections }: SelectionSetNode, spread = new Set<string>()): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.fieldsOf(selection.selectionSet, spread);
      const name = selection.name.value;
      const fragment = this.#fragments.get(name);
      if (!fragment || spread.has(name)) return [];
      return this.fieldsOf(fragment.selectionSet, spread.add(name));
    });
  }

  field(node: FieldNode, parent: string): Part {
    if (node.name.value.startsWith('__')) return this.#introspection(node);
    const definition = this.#definition(parent, node.name.value);
    if (!definition) return ONE;
    if (!node.selectionSet) return { ...ONE, complexity: worthOf(definition) };
    const within = this.#selection(node.selectionSet, getNamedType(definition.type).name);
    const size = this.#size(definition, node);
    const work = workOf(definition)?.(this.#arguments(definition, node)) ?? 0;
    const complexity = 1 + work + size * within.complexity;
    const depth = 1 + within.depth;
    const name = nameInAnswer(node);
    if (within.way.length > 0) {
      return { complexity, depth, way: [name, ...within.way], share: size * within.share };
    }
    // Lists without a size of their own cannot be asked for with fewer rows, so naming them would help nobody.
    const canBeLess = size > 1 && sizeOf(definition) !== undefined;
    return { complexity, depth, way: canBeLess ? [name] : [], share: complexity };
  }

  /** What it says of the schema comes from memory, so that ten values cost one. */
  #introspection({ name, selectionSet }: FieldNode): Part {
    if (!selectionSet) return ONE;
    const within = this.#selection(selectionSet, name.value === '__schema' ? '__Schema' : '__Type');
    return { ...ONE, complexity: 1 + Math.ceil(within.complexity / 10) };
  }

  #selection({ selections }: SelectionSetNode, parent: string): Part {
    const total = { ...NOTHING };
    for (const selection of selections) {
      const part = this.#part(selection, parent);
      total.complexity += part.complexity;
      total.depth = Math.max(total.depth, part.depth);
      if (part.way.length > 0 && part.share > total.share) {
        total.way = part.way;
        total.share = part.share;
      }
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
      : NOTHING;
    this.#priced.set(name, part);
    return part;
  }

  #definition(parent: string, field: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.#schema.getType(parent);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  }

  #size(definition: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const size = sizeOf(definition);
    if (!size && !isListType(getNullableType(definition.type))) return 1;
    if (!size) return aboutSchema(this.#schema, definition) ?? TYPICAL_LIST;
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

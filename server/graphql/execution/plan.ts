import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { bytesOf } from '../kept-documents.ts';
import { type Complete, completionOf } from './complete.ts';
import { FieldPlan } from './field-plan.ts';
import { fieldsAsked } from './selection.ts';

/** What a planned field takes, about. */
const BYTES_OF_FIELD = 1_000;

/** What an operation asks for, worked out once: the fields of each type that turns up where, their order and their nodes. */
export class Plan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #rootType: GraphQLObjectType;
  #fields: readonly FieldPlan[] | null = null;
  /** The fields of each type that nodes ask for, by both: whoever comes to the same nodes by another way finds them here. */
  readonly #known = new Map<string, FieldPlan[]>();
  readonly #numbers = new Map<FieldNode | OperationDefinitionNode, number>();
  readonly #bytesOfDocument: number;
  /** How many fields have been planned, and how many when it was last weighed. */
  size = 0;
  weighed = 0;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rootType: GraphQLObjectType,
  ) {
    this.schema = schema;
    this.operation = operation;
    this.#rootType = rootType;
    this.#bytesOfDocument = bytesOf(document);
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
      ),
    );
  }

  /** What it takes with the document that it holds. */
  get bytes(): number {
    return this.#bytesOfDocument + BYTES_OF_FIELD * (this.size + 1);
  }

  get fields(): readonly FieldPlan[] {
    this.#fields ??= this.fieldsOf(this.#rootType, [this.operation]);
    return this.#fields;
  }

  /** The fields that nodes ask of an object type. */
  fieldsOf(type: GraphQLObjectType, nodes: readonly (FieldNode | OperationDefinitionNode)[]): FieldPlan[] {
    const name = `${type.name} ${nodes.map((node) => this.#numberOf(node)).join()}`;
    const known = this.#known.get(name);
    if (known) return known;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const asked = fieldsAsked(this.schema, this.fragments, type, sets);
    const fields = [...asked].flatMap(([key, ofKey]) => {
      const definition = this.#definition(type, ofKey[0]?.name.value ?? '');
      return definition ? [this.#fieldPlan(key, type, definition, ofKey)] : [];
    });
    this.#known.set(name, fields);
    return fields;
  }

  #numberOf(node: FieldNode | OperationDefinitionNode): number {
    const known = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, known);
    return known;
  }

  #fieldPlan(
    key: string,
    parent: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): FieldPlan {
    this.size += 1;
    const field = new FieldPlan(this, this.size - 1, key, parent, definition, nodes);
    const complete: Complete = completionOf(definition.type, field);
    field.complete = complete;
    return field;
  }

  #definition(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === this.#rootType) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }
}

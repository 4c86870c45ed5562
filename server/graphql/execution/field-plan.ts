import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isNonNullType,
  locatedError,
} from 'graphql';
import type { Complete } from './complete.ts';
import type { Plan } from './plan.ts';
import { isPromise, type Place, pathOf, type Run, tell } from './run.ts';

const NO_ARGUMENTS: Record<string, unknown> = Object.freeze({});

/** A field as it is asked for at one place of a query, by whichever parents come. */
export class FieldPlan {
  readonly plan: Plan;
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly #number: number;
  readonly #isNonNull: boolean;
  complete: Complete = () => null;

  constructor(
    plan: Plan,
    number: number,
    key: string,
    parent: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ) {
    this.plan = plan;
    this.#number = number;
    this.key = key;
    this.parent = parent;
    this.definition = definition;
    this.nodes = nodes;
    this.#isNonNull = isNonNullType(definition.type);
  }

  /** Its part of the answer, or a promise of it. Throws only where null may not stand for it. */
  answer(run: Run, source: unknown, place: Place | undefined): unknown {
    try {
      const { resolve = defaultFieldResolver } = this.definition;
      const value: unknown = resolve(source, this.#args(run), run.context, this.info(run));
      const answer = isPromise(value) ? this.#later(run, value, place) : this.complete(run, value, place);
      return isPromise(answer) ? answer.catch((error: unknown) => this.#fail(run, error, place)) : answer;
    } catch (error) {
      return this.#fail(run, error, place);
    }
  }

  /** What a resolver is told, whoever the parent is: of the path only the last step. */
  info(run: Run): GraphQLResolveInfo {
    const known = run.infos[this.#number];
    if (known) return known;
    const { schema, fragments, operation } = this.plan;
    const info = {
      fieldName: this.definition.name,
      fieldNodes: this.nodes,
      returnType: this.definition.type,
      parentType: this.parent,
      path: { prev: undefined, key: this.key, typename: this.parent.name },
      schema,
      fragments,
      rootValue: run.root,
      operation,
      variableValues: run.variables,
    };
    run.infos[this.#number] = info;
    return info;
  }

  async #later(run: Run, value: Promise<unknown>, place: Place | undefined): Promise<unknown> {
    return this.complete(run, await value, place);
  }

  #args(run: Run): Record<string, unknown> {
    if (this.definition.args.length === 0) return NO_ARGUMENTS;
    const known = run.args[this.#number];
    if (known) return known;
    const args = getArgumentValues(this.definition, this.nodes[0] as FieldNode, run.variables);
    run.args[this.#number] = args;
    return args;
  }

  #fail(run: Run, error: unknown, place: Place | undefined): null {
    const path = pathOf({ prev: place, key: this.key });
    const located = locatedError(error, this.nodes, path);
    if (this.#isNonNull) throw located;
    tell(run, located, path);
    return null;
  }
}

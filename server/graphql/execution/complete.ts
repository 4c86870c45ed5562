import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql';
import type { FieldPlan } from './field-plan.ts';
import { isPromise, type Place, pathOf, type Run, tell } from './run.ts';

/** Makes of what a resolver gave what the answer holds, or a promise of it. `place` is that of the parent. */
export type Complete = (run: Run, value: unknown, place: Place | undefined) => unknown;

export function completionOf(type: GraphQLOutputType, field: FieldPlan): Complete {
  const complete = completionAt(type, field);
  // Only what holds more needs to know where it stands itself.
  return isLeafType(type) || (isNonNullType(type) && isLeafType(type.ofType))
    ? complete
    : (run, value, place) => complete(run, value, { prev: place, key: field.key });
}

/** Here `place` is that of the value itself. */
function completionAt(type: GraphQLOutputType, field: FieldPlan): Complete {
  if (isNonNullType(type)) return nonNull(completionAt(type.ofType, field), field);
  const complete = ofSomething(type, field);
  return (run, value, place) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(run, value, place);
  };
}

function ofSomething(type: GraphQLOutputType, field: FieldPlan): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isListType(type)) return list(type.ofType, field);
  if (isAbstractType(type)) return abstract(type, field);
  if (isObjectType(type)) return object(type, field);
  throw new Error(`Not a type of an answer: ${type}`);
}

function nonNull(complete: Complete, { parent, definition }: FieldPlan): Complete {
  const whole = (answer: unknown) => {
    if (answer === null) {
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${definition.name}.`);
    }
    return answer;
  };
  return (run, value, place) => {
    const answer = complete(run, value, place);
    return isPromise(answer) ? answer.then(whole) : whole(answer);
  };
}

function leaf(type: GraphQLLeafType): Complete {
  return (_, value) => {
    const answer: unknown = type.serialize(value);
    if (answer === null || answer === undefined) {
      throw new Error(
        `Expected \`${type}.serialize(${String(value)})\` to return non-nullable value, returned: ${answer}`,
      );
    }
    return answer;
  };
}

function list(type: GraphQLOutputType, field: FieldPlan): Complete {
  const complete = completionAt(type, field);
  const mayBeNull = !isNonNullType(type);
  const failed = (run: Run, error: unknown, place: Place) => {
    const path = pathOf(place);
    const located = locatedError(error, field.nodes, path);
    if (!mayBeNull) throw located;
    tell(run, located, path);
    return null;
  };
  const item = (run: Run, value: unknown, place: Place) => {
    try {
      const answer = isPromise(value)
        ? value.then((given: unknown) => complete(run, given, place))
        : complete(run, value, place);
      return isPromise(answer) ? answer.catch((error: unknown) => failed(run, error, place)) : answer;
    } catch (error) {
      return failed(run, error, place);
    }
  };
  return (run, value, place) => {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      throw new Error(
        `Expected Iterable, but did not find one for field "${field.parent.name}.${field.definition.name}".`,
      );
    }
    const answers: unknown[] = [];
    let isWaiting = false;
    try {
      for (const one of value as Iterable<unknown>) {
        const answer = item(run, one, { prev: place, key: answers.length });
        isWaiting ||= isPromise(answer);
        answers.push(answer);
      }
    } catch (error) {
      // Nobody waits for the others any more; unheard, one that fails would end the process. Here graphql-js does not listen.
      for (const answer of answers) if (isPromise(answer)) answer.catch(() => {});
      throw error;
    }
    return isWaiting ? Promise.all(answers) : answers;
  };
}

function object(type: GraphQLObjectType, field: FieldPlan): Complete {
  let fields: readonly FieldPlan[] | null = null;
  const answer: Complete = (run, value, place) => {
    fields ??= field.plan.fieldsOf(type, field.nodes);
    return answerFields(run, fields, value, place);
  };
  return (run, value, place) => {
    const isOf = type.isTypeOf?.(value, run.context, field.info(run)) ?? true;
    const check = (is: boolean) => {
      if (is) return answer(run, value, place);
      throw new Error(`Expected value of type "${type.name}" but got another.`);
    };
    return isPromise(isOf) ? isOf.then(check) : check(isOf);
  };
}

function abstract(type: GraphQLAbstractType, field: FieldPlan): Complete {
  const { schema } = field.plan;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const byName = new Map<string, Complete>();
  const completionFor = (name: unknown): Complete => {
    const known = byName.get(name as string);
    if (known) return known;
    const found = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(found) || !schema.isSubType(type, found)) {
      throw new Error(
        `Abstract type "${type.name}" was resolved to ${String(name)}, which is not one of its types.`,
      );
    }
    const complete = object(found, field);
    byName.set(found.name, complete);
    return complete;
  };
  return (run, value, place) => {
    const name = resolveType(value, run.context, field.info(run), type);
    return isPromise(name)
      ? name.then((given) => completionFor(given)(run, value, place))
      : completionFor(name)(run, value, place);
  };
}

/** The answers of fields, in their order. */
export function answerFields(
  run: Run,
  fields: readonly FieldPlan[],
  source: unknown,
  place: Place | undefined,
): Record<string, unknown> | Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  let waiting: Promise<unknown>[] | null = null;
  try {
    for (const field of fields) {
      const answer = field.answer(run, source, place);
      answers[field.key] = answer;
      if (!isPromise(answer)) continue;
      waiting ??= [];
      waiting.push(
        answer.then((given) => {
          answers[field.key] = given;
        }),
      );
    }
  } catch (error) {
    if (waiting === null) throw error;
    return Promise.all(waiting).finally(() => {
      throw error;
    }) as Promise<never>;
  }
  return waiting ? Promise.all(waiting).then(() => answers) : answers;
}

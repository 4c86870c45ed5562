import type { ExecutionArgs } from 'graphql';
import { type Cost, costOf } from './cost.ts';

type Asked = Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName' | 'contextValue'>;

const costs = new WeakMap<object, Cost | null>();

/** What the operation of a request costs: worked out once, however many ask. */
export function costAsked({
  schema,
  document,
  variableValues,
  operationName,
  contextValue,
}: Asked): Cost | null {
  const known = costs.get(contextValue as object);
  if (known !== undefined) return known;
  const cost = costOf(schema, document, variableValues ?? {}, operationName);
  costs.set(contextValue as object, cost);
  return cost;
}

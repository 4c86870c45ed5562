import { badInput } from '../errors.ts';
import { builder } from './builder.ts';
import { DearestFieldRef, QueryCostRef, QueryLimitsRef } from './refs.ts';

DearestFieldRef.implement({
  description: 'The list of a query that costs most.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its path in the answer, such as `actors.nodes.links`.' }),
    complexity: t.exposeFloat('complexity', { description: 'What it costs with all that it holds.' }),
  }),
});

QueryLimitsRef.implement({
  description: 'What one request may ask. More is refused with LIMIT_EXCEEDED before anything is read.',
  fields: (t) => ({
    complexity: t.exposeInt('complexity', { description: 'Values that the answer can hold at most.' }),
    depth: t.exposeInt('depth', { description: 'Fields within fields.' }),
    rootFields: t.exposeInt('rootFields', { description: 'Fields at the top, aliases counted.' }),
    tokens: t.exposeInt('tokens', { description: 'Words and signs of the document.' }),
    body: t.exposeInt('body', { description: 'Bytes of the body of the request.' }),
  }),
});

QueryCostRef.implement({
  description: 'The price of a query, as `extensions.cost` of its answer says it.',
  fields: (t) => ({
    complexity: t.exposeFloat('complexity', {
      description:
        'How many values the answer can hold at most: each field costs one for each of its parents, and a list multiplies what it holds by its `first`, `limit` or number of ids.',
    }),
    depth: t.exposeInt('depth', { description: 'Fields within fields.' }),
    rootFields: t.exposeInt('rootFields', { description: 'Fields at the top, aliases counted.' }),
    dearest: t.expose('dearest', {
      type: DearestFieldRef,
      nullable: true,
      description: 'Where most of it comes from; null where nothing is asked for.',
    }),
    limits: t.expose('limits', { type: QueryLimitsRef, description: 'What one request may ask.' }),
    allowed: t.exposeBoolean('allowed', { description: 'Whether the query would be run.' }),
  }),
});

builder.queryFields((t) => ({
  cost: t.field({
    type: QueryCostRef,
    description:
      'What a query would cost, without running it. One in a request. Fails with BAD_USER_INPUT and the reason where it could not be run.',
    args: {
      query: t.arg.string({ required: true, description: 'The document.' }),
      variables: t.arg({ type: 'JSON', description: 'Its variables; those left out take their defaults.' }),
      operationName: t.arg.string({ description: 'Which operation of the document, where it has several.' }),
    },
    resolve: (_, { query, variables, operationName }, { price }) =>
      price(query, variablesOf(variables), operationName ?? null),
  }),
}));

function variablesOf(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw badInput('variables must be an object, such as {"id": "nvidia"}');
}

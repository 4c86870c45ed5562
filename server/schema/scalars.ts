import { Kind, valueFromASTUntyped } from 'graphql';
import { isPartialDate } from '../../core/model/partial-date.ts';
import { badInput } from '../errors.ts';
import { builder } from './builder.ts';

builder.scalarType('Date', {
  description:
    'A date that may be partial: `2022`, `2022-10` or `2022-10-07`. Partial dates are taken at their widest: `since: 2022` counts from 1 January, `until: 2022` to 31 December.',
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});

builder.scalarType('DateTime', {
  description: 'A moment in UTC, as ISO 8601: `2026-11-24T09:30:00.000Z`.',
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : undefined),
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

function parseDate(value: unknown): string {
  if (isPartialDate(value)) return value;
  throw badInput(`${JSON.stringify(value)} is not a date such as "2022", "2022-10" or "2022-10-07"`);
}

function parseMoment(value: unknown): string {
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw badInput(`${JSON.stringify(value)} is not a moment such as "2026-11-24T09:30:00Z"`);
}

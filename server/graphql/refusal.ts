import type { GraphQLError } from 'graphql';
import { limitExceeded } from '../errors.ts';
import type { Cost } from './cost.ts';
import { LIMITS } from './limits.ts';

/** Why an operation of this cost is not run; null where it is. */
export function refusalOf({ complexity, depth, rootFields, dearest }: Cost): GraphQLError | null {
  const field = dearest?.field ?? '';
  if (rootFields > LIMITS.rootFields) {
    return limitExceeded(field, rootFields, LIMITS.rootFields, 'the number of fields at the top', 'breadth');
  }
  if (depth > LIMITS.depth)
    return limitExceeded(field, depth, LIMITS.depth, 'the depth of the query', 'depth');
  if (complexity > LIMITS.complexity) {
    return limitExceeded(
      field,
      complexity,
      LIMITS.complexity,
      `the cost of the query (most of it in '${field}')`,
      'complexity',
    );
  }
  return null;
}

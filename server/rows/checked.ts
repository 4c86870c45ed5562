import type { z } from 'zod';
import { type Fault, fault, type RowCode, type RowProblem } from '../../core/model/problems.ts';
import { longerThan } from './faults.ts';

/** So many names are enough to find what is meant. */
const MOST_NAMED = 3;

/** A value if it has the right shape, or what is wrong with which field; an empty field is the value as a whole. */
export function checked<Row>(
  schema: z.ZodType<Row>,
  value: unknown,
): { row: Row } | { problems: RowProblem<RowCode>[] } {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { row: result.data };
  return {
    problems: result.error.issues.map((issue) => ({ field: issue.path.join('.'), ...faultIn(issue) })),
  };
}

/** What a rule of ours tells itself, and what the shape alone says. */
function faultIn(issue: z.core.$ZodIssue): Fault<RowCode> {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.fault as Fault<RowCode> | undefined) ?? fault('OTHER', issue.message);
    case 'invalid_type':
      if (issue.input === undefined) return fault('missing', 'is missing');
      return fault(issue.expected === 'number' ? 'number' : 'OTHER', `is no ${issue.expected}`);
    case 'unrecognized_keys':
      return fault(
        'unknownField',
        `there is no field ${issue.keys.map((key) => `'${key}'`).join(', ')}`,
        ...issue.keys.slice(0, MOST_NAMED),
      );
    case 'too_small':
      return fault('missing', 'is empty');
    case 'too_big':
      return issue.origin === 'array'
        ? fault('long', `has more than ${issue.maximum} entries`, String(issue.maximum))
        : longerThan(Number(issue.maximum));
    default:
      return fault('OTHER', issue.message);
  }
}

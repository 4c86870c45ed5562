import type { z } from 'zod';
import type { RowProblem } from '../errors.ts';

/** A value if it has the right shape, or what is wrong with which field; an empty field is the value as a whole. */
export function checked<Row>(
  schema: z.ZodType<Row>,
  value: unknown,
): { row: Row } | { problems: RowProblem[] } {
  const result = schema.safeParse(value, { error: saying });
  if (result.success) return { row: result.data };
  return {
    problems: result.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
  };
}

/** What the schemas say nothing of, in words for people. */
function saying(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys')
    return `there is no field ${issue.keys.map((key) => `'${key}'`).join(', ')}`;
  if (issue.code !== 'invalid_type') return undefined;
  return issue.input === undefined ? 'is missing' : `is no ${issue.expected}`;
}

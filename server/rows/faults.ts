import type { z } from 'zod';
import { type Fault, fault, type RowCode } from '../../core/model/problems.ts';

/** A check whose fault is told by a code too, which `checked` reads. `isLast`: after it nothing else is looked at. */
export function must<Value>(
  holds: (value: Value) => boolean,
  faultOf: (value: Value) => Fault<RowCode>,
  isLast = false,
): z.core.CheckFn<Value> {
  return ({ value, issues }) => {
    if (holds(value)) return;
    const fault = faultOf(value);
    issues.push({
      code: 'custom',
      input: value,
      message: fault.reason,
      params: { fault },
      continue: !isLast,
    });
  };
}

export const UNPRINTABLE = fault('unprintable', 'has characters that can’t be shown');

export function longerThan(most: number): Fault<'long'> {
  return fault('long', `is longer than ${most} characters`, String(most));
}

/** The fault of what was given, which the sentence begins with. */
export function faultOf(code: RowCode, given: unknown, predicate: string): Fault<RowCode> {
  const shown = short(given);
  return fault(code, `'${shown}' ${predicate}`, shown);
}

/** What was given, as far as it helps to find it. */
export function short(given: unknown): string {
  return textOf(given).slice(0, 80);
}

/** Whatever JSON may hold. */
export function textOf(given: unknown): string {
  return typeof given === 'object' && given !== null ? JSON.stringify(given) : String(given);
}

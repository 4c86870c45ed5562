import type { LinkDraft } from './link-draft.ts';
import { isSame } from './versions.ts';

/** What is wrong with a field, in the server's words; the field by its path in the input: `link.evidence.0.source`. */
export interface Problem {
  field: string;
  reason: string;
}

/** By the path of the field that shows them. */
export type Problems = ReadonlyMap<string, string>;

export const NOT_A_NUMBER = 'not a number';
/** Of what may be two. */
export const AMBIGUOUS_NUMBER = 'ambiguous number';

export const noProblems: Problems = new Map();

/** The first of each field. */
export function problemsByField(problems: readonly Problem[]): Problems {
  return new Map([...problems].reverse().map(({ field, reason }) => [field, reason]));
}

/** The problems that are left when a form was changed: those of fields that say what they said before. */
export function withoutChanged(problems: Problems, before: object, now: object): Problems {
  const left = [...problems].filter(([field]) => {
    const [, ...path] = field.split('.');
    return isSame(reached(before, path), reached(now, path));
  });
  return left.length === problems.size ? problems : new Map(left);
}

export function withoutField(problems: Problems, field: string): Problems {
  return problems.has(field) ? new Map([...problems].filter(([at]) => at !== field)) : problems;
}

/** What stands at the end of a path, or as far along it as there is anything. */
function reached(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null || !(step in value)) return value;
  return reached((value as Record<string, unknown>)[step], rest);
}

/** A source that is sent beside a link stands in the form within its piece of evidence. */
export function placedProblems(problems: readonly Problem[], { evidence }: LinkDraft): Problem[] {
  const rows = evidence.flatMap(({ added }, index) => (added ? [index] : []));
  return problems.map(({ field, reason }) => {
    const [, number = '', rest] = /^sources\.(\d+)\.(.+)$/.exec(field) ?? [];
    const row = rows[Number(number)];
    return rest === undefined || row === undefined
      ? { field, reason }
      : { field: `link.evidence.${row}.added.${rest}`, reason };
  });
}

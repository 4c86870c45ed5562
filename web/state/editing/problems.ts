import type { ProblemCode } from '../../../core/model/problems.ts';
import type { LinkDraft } from './link-draft.ts';
import { isSame } from './versions.ts';

/** What is wrong with a field, by the server's code or our own. `ambiguous`: a number that may be two. */
export type FieldCode = ProblemCode | 'ambiguous';

/** The field by its path in the input: `link.evidence.0.source`. */
export interface Problem extends Told {
  field: string;
}

interface Told {
  /** Null: only `reason` says it. */
  code: FieldCode | null;
  /** In words, where the code has none. */
  reason?: string;
}

/** By the path of the field that shows them. */
export type Problems = ReadonlyMap<string, Told>;

export const noProblems: Problems = new Map();

/** The first of each field. */
export function problemsByField(problems: readonly Problem[]): Problems {
  return new Map([...problems].reverse().map(({ field, ...told }) => [field, told]));
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
  return problems.map((problem) => {
    const [, number = '', rest] = /^sources\.(\d+)\.(.+)$/.exec(problem.field) ?? [];
    const row = rows[Number(number)];
    return rest === undefined || row === undefined
      ? problem
      : { ...problem, field: `link.evidence.${row}.added.${rest}` };
  });
}

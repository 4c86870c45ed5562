import type { SubjectKind } from '../../../server/store/change-log.ts';
import type { Found, ReadContext } from '../found.ts';
import { linesOf } from '../lines.ts';
import { reasonOf } from '../reasons.ts';
import { rowsOrProblem } from '../rows-or-problem.ts';
import { isEntity } from './ftm/entity.ts';
import { entityRows } from './ftm/entity-rows.ts';

/** Rows of our model or entities of FollowTheMoney, one a line, each told by its shape. */
export async function* readJsonLines(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<Found> {
  for await (const { text: line, number } of linesOf(text)) {
    if (line === null) yield { what: 'PROBLEM', line: number, reason: reasonOf('LINE_TOO_LONG') };
    else if (line.trim() !== '') yield* foundIn(line, number, context);
  }
}

function foundIn(text: string, line: number, context: ReadContext): Found[] {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    return [{ what: 'PROBLEM', line, reason: reasonOf('NOT_JSON', [(error as Error).message]) }];
  }
  if (isEntity(row)) return rowsOrProblem(line, () => entityRows(row, line, context));
  const kind = kindOf(row, context.file);
  if (kind !== null) return [{ what: 'ROW', kind, line, row }];
  return [{ what: 'PROBLEM', line, reason: reasonOf('NO_ROW') }];
}

/** By its shape, else by the name of the file, as in a dataset's folder. */
function kindOf(row: unknown, file: string): SubjectKind | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return null;
  if (Object.hasOwn(row, 'names')) return 'ACTOR';
  if (Object.hasOwn(row, 'from') || Object.hasOwn(row, 'evidence')) return 'LINK';
  if (Object.hasOwn(row, 'title') && Object.hasOwn(row, 'publisher')) return 'SOURCE';
  const [, name] = /(actor|link|source)s?\b[^/]*$/.exec(file) ?? [];
  return name === 'actor' ? 'ACTOR' : name === 'link' ? 'LINK' : name === 'source' ? 'SOURCE' : null;
}

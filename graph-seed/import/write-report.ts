import { type FileHandle, open } from 'node:fs/promises';
import type { ImportProblem } from '../../core/model/import-reasons.ts';
import type { SkippedRows } from '../../server/imports/engine.ts';
import type { KeptRow, LookAlike } from '../../server/store/imports.ts';
import { parsed } from '../../server/store/parsed.ts';
import { fileFailure } from './file-failure.ts';
import { type ImportReport, MOST_REPORTED, type Some } from './report.ts';
import type { Staging } from './staging/staging.ts';

const LISTS = {
  problem: 'SELECT file, line, element, reason, code, field, said FROM problem ORDER BY file, line, rowid',
  kept: 'SELECT id, reason FROM kept ORDER BY id',
  lookAlike:
    'SELECT id, other, place AS "where", reason, code, said, score FROM look_alike ORDER BY score DESC, id, other',
} as const;

type Lists = Pick<ImportReport, 'problems' | 'wrongRows' | 'skipped' | 'kept' | 'lookAlikes' | 'actors'>;

/** What the staging knows that a report tells. */
export function listsOf(staging: Staging): Lists {
  const lookAlikes = some<LookAlike>(staging, 'lookAlike', 'look_alike');
  return {
    problems: some<ImportProblem>(staging, 'problem', 'problem'),
    wrongRows: staging.notes.wrongRows(),
    skipped: staging.db
      .all<Said>('SELECT reason, code, said, count FROM skipped ORDER BY count DESC, reason')
      .map((row) => spoken<SkippedRows>(row)),
    kept: some<KeptRow>(staging, 'kept', 'kept'),
    lookAlikes,
    actors: staging.actors([...new Set(lookAlikes.first.flatMap(({ id, other }) => [id, other]))]),
  };
}

/** Throws where a report can't be written, before the work that it is to tell of. */
export async function checkReportPath(path: string): Promise<void> {
  await (await openReport(path, 'a')).close();
}

function openReport(path: string, flags: 'a' | 'w'): Promise<FileHandle> {
  return open(path, flags).catch((error: Error) => {
    throw new Error(`the report is not written to ${path}: ${fileFailure(error)}`, { cause: error });
  });
}

/** Writes a whole report as JSON lines: the summary first, then every problem, kept row and look-alike. */
export async function writeReport(path: string, report: ImportReport, staging: Staging): Promise<void> {
  const file = await openReport(path, 'w');
  try {
    const { name: dataset, problems, kept, lookAlikes, actors: _, ...summary } = report;
    const totals = { problems: problems.total, kept: kept.total, lookAlikes: lookAlikes.total };
    await file.write(`${JSON.stringify({ dataset, ...summary, ...totals })}\n`);
    for (const [name, sql] of Object.entries(LISTS)) {
      for (let from = 0; ; from += PAGE) {
        const rows = staging.db.all<Said>(`${sql} LIMIT ? OFFSET ?`, PAGE, from);
        await file.write(rows.map((row) => `${JSON.stringify({ [name]: spoken(row) })}\n`).join(''));
        if (rows.length < PAGE) break;
      }
    }
  } finally {
    await file.close();
  }
}

const PAGE = 5_000;

/** A row of a list; what its reason speaks of is kept as JSON. */
type Said = object & { said?: string };

function spoken<T>({ said, ...row }: Said): T {
  return { ...row, ...(said !== undefined && { values: parsed<string[]>(said) }) } as T;
}

function some<T>(staging: Staging, list: keyof typeof LISTS, table: string): Some<T> {
  const counted = staging.db.get<{ total: number }>(`SELECT count(*) AS total FROM ${table}`);
  return {
    total: counted?.total ?? 0,
    first: staging.db.all<Said>(`${LISTS[list]} LIMIT ?`, MOST_REPORTED).map((row) => spoken<T>(row)),
  };
}

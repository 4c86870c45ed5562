import type { ImportRun } from '../../api/imports.ts';

/**
 * It was stopped before it came to any row of the graph: none was changed, or found to be as it should be. Where its server did
 * not live to give a report, nobody knows.
 */
export function hasDoneNothing({ state, report }: Pick<ImportRun, 'state' | 'report'>): boolean {
  return state === 'STOPPED' && report !== null && Object.values(report.counts).every((many) => many === 0);
}

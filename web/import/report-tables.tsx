import type { ImportReport } from '../api/imports.ts';
import { ReportTable } from './report-table.tsx';
import { placeIn, reasonIn, useWords } from './words.ts';

/** The rows that are wrong; `lead` says what becomes of them. */
export function ProblemRows({ report, lead }: { report: ImportReport; lead: string }) {
  const words = useWords();
  const { problems, problemCount, wrongRowCount } = report;
  if (problemCount === 0) return <p>{words.nothingWrong}</p>;
  return (
    <ReportTable
      title={words.problems(wrongRowCount)}
      lead={lead}
      heads={[words.file, words.line, words.reason]}
      rows={problems.map((problem) => [problem.file, placeIn(problem, words), reasonIn(problem, words)])}
      isCut={problemCount > problems.length ? words.firstProblems(problems.length, problemCount) : null}
    />
  );
}

/** The rows that were left as they are. */
export function KeptRows({ report: { kept, keptCount } }: { report: ImportReport }) {
  const words = useWords();
  if (kept.length === 0) return null;
  return (
    <ReportTable
      title={words.keptRows(keptCount)}
      heads={[words.row, words.reason]}
      rows={kept.map(({ id, reason }) => [id, words.keptReasons[reason]])}
      isCut={keptCount > kept.length ? words.firstProblems(kept.length, keptCount) : null}
    />
  );
}

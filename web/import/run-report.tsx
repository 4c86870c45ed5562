import type { ComponentChildren } from 'preact';
import type { ListedImport } from '../api/import-list.ts';
import type { ImportReport, ImportRun } from '../api/imports.ts';
import type { Decisions } from '../state/importing/decisions.ts';
import { explorerAddress } from '../state/importing/glimpse.ts';
import { hasDoneNothing } from '../state/importing/untouched.ts';
import { LookAlikes } from './look-alikes.tsx';
import { ReadFiles } from './read-files.tsx';
import { ReportDownload } from './report-download.tsx';
import { KeptRows, ProblemRows } from './report-tables.tsx';
import { RunCounts } from './run-counts.tsx';
import { useWords } from './words.ts';

interface Props {
  run: ImportRun;
  report: ImportReport;
  decisions: Decisions;
  /** What was checked is not what stands in the form any more. */
  isChanged: boolean;
  token: string;
  /** What the graph has of it. */
  listed: ListedImport | undefined;
  onDecide: (pair: { id: string; other: string }, isSame: boolean) => void;
  onLoad: () => void;
  /** The next step of what did not come to its end. */
  children: ComponentChildren;
}

/** What became of the rows, or would; and the next step. */
export function RunReport(props: Props) {
  const { run, report, decisions, isChanged, token, listed, onDecide, onLoad, children } = props;
  const { glimpse, actors } = listed ?? { glimpse: [], actors: 0 };
  const words = useWords();
  const isChecked = run.deed === 'CHECK' && run.state === 'DONE';
  const isLoaded = run.deed === 'LOAD' && run.state === 'DONE';
  // Of what was not read to its end nobody can say that no row is wrong.
  const hasRows = run.deed !== 'REMOVE' && (run.state !== 'STOPPED' || report.problemCount > 0);
  const isUnread = report.files.some(({ failure }) => failure !== null);
  const isBarred = run.strict && (report.problemCount > 0 || isUnread);
  const leftOut = isChecked ? words.problemsLeftOut : words.problemsWereLeftOut;
  const lead = isBarred || run.state === 'REFUSED' ? words.problemsStop : leftOut;
  return (
    <>
      {!hasDoneNothing(run) && <RunCounts deed={run.deed} counts={report.counts} />}
      <ReadFiles report={report} />
      {isBarred && report.problemCount === 0 && <p class="warning">{words.problemsStop}</p>}
      {hasRows && <ProblemRows report={report} lead={lead} />}
      <KeptRows report={report} />
      {report.lookAlikes.length > 0 && (
        <LookAlikes
          report={report}
          isOpen={isChecked && !isChanged}
          decisions={decisions}
          onDecide={onDecide}
        />
      )}
      <div class="deeds import-next">
        {children}
        {isChecked && isChanged && <p class="warning">{words.changed}</p>}
        {isChecked && !isChanged && (
          <button
            type="button"
            class="primary-button"
            aria-disabled={isBarred}
            onClick={() => !isBarred && onLoad()}
          >
            {words.load}
          </button>
        )}
        {isLoaded && glimpse.length > 0 && (
          <a class="primary-button" href={explorerAddress(glimpse)}>
            {actors > glimpse.length
              ? words.showSomeInExplorer(glimpse.length, actors)
              : words.showInExplorer}
          </a>
        )}
        {run.reportAddress !== null && (
          <ReportDownload name={run.name} address={run.reportAddress} token={token} />
        )}
      </div>
    </>
  );
}

import { useState } from 'preact/hooks';
import { fetchReport } from '../api/import-report.ts';
import { failureOf } from '../api/request.ts';
import { saveFile } from '../commands/save-file.ts';
import { explain, useWords } from './words.ts';

/** Saves the whole report. It takes the token, which no address may hold, so it can't be a link. */
export function ReportDownload({ name, token }: { name: string; token: string }) {
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    try {
      saveFile(await fetchReport(name, token), `${name}-report.json`);
      setProblem(null);
    } catch (cause) {
      setProblem(explain(failureOf(cause), words));
    }
  }

  return (
    <>
      <button type="button" class="small-button" onClick={() => void save()}>
        {words.wholeReport}
      </button>
      {problem !== null && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

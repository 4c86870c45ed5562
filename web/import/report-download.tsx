import { useState } from 'preact/hooks';
import { fetchReport } from '../api/import-report.ts';
import { failureOf } from '../api/request.ts';
import { saveFile } from '../commands/save-file.ts';
import { explain, useWords } from './words.ts';

interface Props {
  name: string;
  /** Where the server has it. */
  address: string;
  token: string;
}

/** Saves the whole report. It takes the token, which no address may hold, so it can't be a link. */
export function ReportDownload({ name, address, token }: Props) {
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    try {
      saveFile(await fetchReport(address, token), `${name}-report.jsonl`);
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

import type { ImportReport } from '../api/imports.ts';
import { explainRun, reasonIn, useWords } from './words.ts';

/** What each file was taken for, and what in it was left. */
export function ReadFiles({ report: { files, skipped, merged } }: { report: ImportReport }) {
  const words = useWords();
  if (files.length === 0) return null;
  return (
    <ul class="read-files">
      {files.map(({ name, format, rows, unused, unusedCount, failure }) => (
        <li key={name} class={failure ? 'warning' : undefined}>
          {failure
            ? `${explainRun(failure, words)} ${words.fileLeftOut}`
            : format === null
              ? words.emptyFile(name)
              : words.readFile(name, words.formats[format], words.rows(rows))}
          {unused.length > 0 && (
            <span class="page-note">. {words.unused(unused.join(', '), unusedCount - unused.length)}</span>
          )}
        </li>
      ))}
      {merged > 0 && <li>{words.merged(merged)}</li>}
      {skipped.map((rows) => (
        <li key={rows.reason}>{words.skipped(reasonIn(rows, words), rows.count)}</li>
      ))}
    </ul>
  );
}

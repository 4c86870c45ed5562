import { useId } from 'preact/hooks';

/** What scrolls by itself must be reached by the keys. */
const REACHED = { tabIndex: 0 };

interface Props {
  title: string;
  lead?: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** That there are more than are shown; null where there are not. */
  isCut: string | null;
}

/** A part of the report, in a frame that scrolls by itself: there may be a hundred rows. */
export function ReportTable({ title, lead, heads, rows, isCut }: Props) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{title}</h3>
      {lead && <p>{lead}</p>}
      <section class="rows report-rows" {...REACHED} aria-labelledby={id}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('\n')}>
                {cells.map((cell, index) => (
                  <td key={heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && <p class="page-note">{isCut}</p>}
    </>
  );
}

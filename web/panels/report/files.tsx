import { type Addressed, type FileEnding, fileAddress, type Shared } from '../../../core/report/shared.ts';
import type { ReportWords } from '../../language/words/report.ts';

const PNG_SCALES = [1, 2, 3, 4] as const;

interface Props {
  words: ReportWords;
  addressed: Omit<Addressed, 'publicUrl'> & Pick<Shared, 'look'>;
}

/** The same picture and its data as files, written by this server when they are asked for. */
export function Files({ words, addressed }: Props) {
  const { file } = words;
  const address = (ending: FileEnding, more: Record<string, string> = {}) =>
    fileAddress({ ...addressed, publicUrl: '' }, ending, { ...more, download: '1' });
  const files: [string, string][] = [
    [file.svg, address('svg')],
    ...PNG_SCALES.map((scale): [string, string] => [
      file.png(scale),
      address('png', { scale: String(scale) }),
    ]),
    [file.pdf, address('pdf')],
    [file.html, address('html')],
    [file.links, address('csv')],
    [file.actors, address('csv', { table: 'actors' })],
    [file.json, address('json')],
  ];
  return (
    <section class="report-files" aria-label={words.files}>
      <h3>{words.files}</h3>
      <ul>
        {files.map(([name, href]) => (
          <li key={name}>
            <a class="small-button" href={href} download="">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">{words.htmlHint}</p>
    </section>
  );
}

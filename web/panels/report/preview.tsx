import type { Failure } from '../../api/request.ts';
import type { ReportWords } from '../../language/words/report.ts';
import { Pending } from '../pending.tsx';
import type { Figure } from './use-figure.ts';

interface Props {
  words: ReportWords;
  title: string;
  figure: Figure | null;
  isDrawing: boolean;
  /** Pixels a unit of the drawing. */
  scale: number;
  failure: Failure | null;
}

/** The figure as it will be; the former one stays until the next is drawn. */
export function Preview({ words, title, figure, isDrawing, scale, failure }: Props) {
  return (
    <figure class="report-preview" aria-label={words.preview} aria-busy={isDrawing}>
      {isDrawing && <span class="report-progress" />}
      {figure ? (
        <>
          <img
            src={figure.address}
            width={figure.width}
            height={figure.height}
            alt={words.previewOf(title)}
          />
          <figcaption class="hint">
            {words.pixels(Math.round(figure.width * scale), Math.round(figure.height * scale))}
          </figcaption>
        </>
      ) : (
        <Pending failure={failure} />
      )}
    </figure>
  );
}

import { citeSource } from '../../../core/exchange/source-list.ts';
import { modelSource, type SourceDetails } from '../../api/sources.ts';
import { CopyButton } from '../copy-button.tsx';
import { useWords } from '../preferences.tsx';

/** Copies how a source is cited, as text. */
export function CopyCitation({ source }: { source: SourceDetails }) {
  const words = useWords();
  return (
    <CopyButton
      text={() => citeSource(modelSource(source), 'PLAIN')}
      label={words.copyCitation}
      class="quiet-button"
    />
  );
}

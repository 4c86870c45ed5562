import type { CitationStyle } from '../../../core/exchange/citation.ts';
import { citeSource, sourcesBibtex, sourcesCsl } from '../../../core/exchange/source-list.ts';
import type { Source } from '../../../core/model/source.ts';
import { modelSource } from '../../api/sources.ts';
import { grouped } from '../../language/en.ts';
import type { ListedSource } from '../../state/cited-sources.ts';
import { CopyButton } from '../copy-button.tsx';
import { useWords } from '../preferences.tsx';

const WRITERS: Record<CitationStyle, (sources: Source[]) => string> = {
  PLAIN: (sources) => sources.map((source) => `${citeSource(source, 'PLAIN')}\n`).join(''),
  BIBTEX: (sources) => sourcesBibtex({ sources }),
  CSL_JSON: (sources) => sourcesCsl({ sources }),
};

/** Copies the citations of all sources that are listed, for a text or a bibliography. */
export function CopyAll({ sources }: { sources: readonly ListedSource[] }) {
  const words = useWords();
  const text = (style: CitationStyle) => () =>
    WRITERS[style](sources.map(({ details }) => modelSource(details)));
  return (
    <fieldset class="copy-all">
      <legend>{words.sourcesPanel.copyAll(grouped(sources.length))}</legend>
      {(['PLAIN', 'BIBTEX', 'CSL_JSON'] as const).map((style) => (
        <CopyButton key={style} text={text(style)} label={words.sourcesPanel.styles[style]} />
      ))}
    </fieldset>
  );
}

import { useState } from 'preact/hooks';
import type { ListedSource } from '../../state/cited-sources.ts';
import { useWords } from '../preferences.tsx';
import { CopyAll } from './copy-all.tsx';
import { SourceItem } from './source-item.tsx';

/** How many sources stand in the document at once; as many more when asked for. */
const STEP = 50;

/** The sources that are listed, and their citations. */
export function SourceList({ sources }: { sources: readonly ListedSource[] }) {
  const words = useWords().sourcesPanel;
  const [most, setMost] = useState(STEP);
  const left = Math.min(STEP, sources.length - most);
  if (sources.length === 0) return <p class="side-empty">{words.noMatch}</p>;
  return (
    <>
      <CopyAll sources={sources} />
      <ol class="sources">
        {sources.slice(0, most).map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="small-button" onClick={() => setMost(most + STEP)}>
          {words.more(left)}
        </button>
      )}
    </>
  );
}

import { useState } from 'preact/hooks';
import { isNothing, soleTarget } from '../state/selection.ts';
import type { Shown } from '../state/shown.ts';
import { ActorPanel } from './actor/actor-panel.tsx';
import { useExplorer, useSession } from './context.ts';
import { EditingPart } from './editing/editing-part.tsx';
import { Later } from './later.tsx';
import { LinkPanel } from './link/link-panel.tsx';
import { PictureSummary } from './picture-summary.tsx';
import { useWords } from './preferences.tsx';

const loadPaths = async () => (await import('./paths/paths-panel.tsx')).PathsPanel;
const loadSources = async () => (await import('./sources/sources-panel.tsx')).SourcesPanel;
const loadSeveral = async () => (await import('./several/several-panel.tsx')).SeveralPanel;

/** How much of a narrow screen the panel covers. */
const HEIGHTS = ['half', 'full', 'low'] as const;

interface Props {
  shown: Shown;
}

/** At the right, or from below: what is known of the selection, who says it, or the paths between two actors. */
export function SidePanel({ shown }: Props) {
  const words = useWords();
  const session = useSession();
  const { panel } = useExplorer();
  const [height, setHeight] = useState(0);
  return (
    <aside class="side" aria-label={words.details} data-height={HEIGHTS[height]}>
      <button
        type="button"
        class="grip"
        aria-label={words.resize}
        onClick={() => setHeight((height + 1) % HEIGHTS.length)}
      />
      <div class="tabs" role="tablist">
        {(['details', 'sources', 'paths'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={panel === name}
            aria-controls="side-content"
            onClick={() => session.dispatch({ type: 'openPanel', panel: name })}
          >
            {name === 'sources' ? words.sourcesPanel.tab : words[name]}
          </button>
        ))}
      </div>
      <EditingPart>{(parts) => <parts.EditStrip />}</EditingPart>
      <div
        id="side-content"
        class="side-content"
        role="tabpanel"
        aria-labelledby={`tab-${panel}`}
        tabIndex={-1}
      >
        {panel === 'paths' && (
          <Later load={loadPaths} isPanel>
            {(Paths) => <Paths />}
          </Later>
        )}
        {panel === 'sources' && (
          <Later load={loadSources} isPanel>
            {(Sources) => <Sources shown={shown} />}
          </Later>
        )}
        {panel === 'details' && <Details shown={shown} />}
      </div>
    </aside>
  );
}

function Details({ shown }: Props) {
  const { selection } = useExplorer();
  const target = soleTarget(selection);
  if (isNothing(selection)) return <PictureSummary shown={shown} />;
  if (!target)
    return (
      <Later load={loadSeveral} isPanel>
        {(Several) => <Several shown={shown} />}
      </Later>
    );
  return target.type === 'actor' ? (
    <ActorPanel key={target.id} id={target.id} />
  ) : (
    <LinkPanel key={target.id} id={target.id} />
  );
}

/** @jsxImportSource react */
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { BookOpenText, History as HistoryIcon, type IconNode, LibraryBig } from 'lucide';
import { useBench } from './bench-context.ts';
import { HISTORY_PLUGIN } from './history-panel.tsx';
import { Icon } from './icon.tsx';
import { QUESTIONS_PLUGIN } from './questions-plugin.tsx';

/** Opens and closes what stands beside the editors. */
export function Rail() {
  const { words } = useBench();
  const { setVisiblePlugin } = useGraphiQLActions();
  const visible = useGraphiQL((state) => state.visiblePlugin);
  const entries = [
    { plugin: QUESTIONS_PLUGIN, label: words.questions, icon: LibraryBig },
    { plugin: DOC_EXPLORER_PLUGIN, label: words.documentation, icon: BookOpenText },
    { plugin: HISTORY_PLUGIN, label: words.history, icon: HistoryIcon },
  ] satisfies { plugin: object; label: string; icon: IconNode }[];
  return (
    <nav className="bench-rail" aria-label={words.rail}>
      {entries.map(({ plugin, label, icon }) => (
        <button
          key={plugin.title}
          type="button"
          className="bench-rail-button"
          aria-expanded={visible === plugin}
          aria-controls="bench-plugin"
          onClick={() => setVisiblePlugin(visible === plugin ? null : plugin)}
        >
          <Icon of={icon} size={18} />
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
}

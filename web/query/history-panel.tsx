/** @jsxImportSource react */
import { HISTORY_PLUGIN, useHistory, useHistoryActions } from '@graphiql/plugin-history';
import type { GraphiQLPlugin } from '@graphiql/react';
import { Star, Trash2 } from 'lucide';
import { useBench } from './bench-context.ts';
import { IconButton } from './icon.tsx';
import { useOpenQuery } from './use-open-query.ts';

/** GraphiQL keeps the history; here its entries have names, and open without overwriting what stands in the editor. */
export const HISTORY: GraphiQLPlugin = { ...HISTORY_PLUGIN, content: HistoryPanel };

type Entry = ReturnType<typeof useHistory>[number];

/** What was run, the last first, what was marked before all. */
function HistoryPanel() {
  const { words } = useBench();
  const { deleteFromHistory } = useHistoryActions();
  const entries = [...useHistory()].reverse();
  const marked = entries.filter(({ favorite }) => favorite);
  const others = entries.filter(({ favorite }) => !favorite);
  return (
    <section className="bench-list" aria-labelledby="history-title">
      <h2 id="history-title">{words.history}</h2>
      <p className="hint">{entries.length > 0 ? words.historyHint : words.noHistory}</p>
      <ul className="history">
        {[...marked, ...others].map((entry, index) => (
          <HistoryEntry key={`${index} ${entry.query}`} entry={entry} />
        ))}
      </ul>
      {others.length > 0 && (
        <button
          type="button"
          className="small-button"
          onClick={() => {
            for (const entry of others) deleteFromHistory(entry, true);
          }}
        >
          {words.clearHistory}
        </button>
      )}
    </section>
  );
}

function HistoryEntry({ entry }: { entry: Entry }) {
  const { words } = useBench();
  const open = useOpenQuery();
  const { toggleFavorite, deleteFromHistory } = useHistoryActions();
  const { query = '', variables = '', operationName, favorite = false } = entry;
  const title = operationName || query.replaceAll(/#.*/g, '').replaceAll(/\s+/g, ' ').trim();
  return (
    <li className={favorite ? 'history-entry is-marked' : 'history-entry'}>
      <button
        type="button"
        title={query}
        onClick={() => open?.({ query, variables, operationName: operationName ?? '' })}
      >
        {title}
      </button>
      <IconButton
        of={Star}
        label={favorite ? words.unmark(title) : words.mark(title)}
        onClick={() => toggleFavorite(entry)}
      />
      <IconButton of={Trash2} label={words.forget(title)} onClick={() => deleteFromHistory(entry)} />
    </li>
  );
}

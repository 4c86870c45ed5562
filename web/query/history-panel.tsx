/** @jsxImportSource react */
import type { GraphiQLPlugin } from '@graphiql/react';
import { History, Star, Trash2 } from 'lucide';
import { useSyncExternalStore } from 'react';
import { forget, inOrder, mark, type PastQuery } from '../state/query-history.ts';
import { useBench } from './bench-context.ts';
import { Icon, IconButton } from './icon.tsx';
import { useOpenQuery } from './use-open-query.ts';

/** What was run, beside questions and documentation. */
export const HISTORY_PLUGIN: GraphiQLPlugin = {
  title: 'History',
  icon: () => <Icon of={History} />,
  content: HistoryPanel,
};

/** What was run, the last first, what was marked before all. Each opens without overwriting what stands in the editor. */
function HistoryPanel() {
  const { words, history } = useBench();
  const entries = useSyncExternalStore(history.listen, history.get);
  return (
    <section className="bench-list" aria-labelledby="history-title">
      <h2 id="history-title">{words.history}</h2>
      <p className="hint">{entries.length > 0 ? words.historyHint : words.noHistory}</p>
      <ul className="history">
        {inOrder(entries).map((past) => (
          <HistoryEntry key={`${past.query} ${past.variables}`} past={past} />
        ))}
      </ul>
      {entries.some(({ isMarked }) => !isMarked) && (
        <button
          type="button"
          className="small-button"
          onClick={() => history.change((kept) => kept.filter(({ isMarked }) => isMarked))}
        >
          {words.clearHistory}
        </button>
      )}
    </section>
  );
}

function HistoryEntry({ past }: { past: PastQuery }) {
  const { words, history } = useBench();
  const open = useOpenQuery();
  const { query, operationName, isMarked } = past;
  const title = operationName || query.replaceAll(/#.*/g, '').replaceAll(/\s+/g, ' ').trim();
  return (
    <li className={isMarked ? 'history-entry is-marked' : 'history-entry'}>
      <button type="button" title={query} onClick={() => open?.(past)}>
        {title}
      </button>
      <IconButton
        of={Star}
        label={isMarked ? words.unmark(title) : words.mark(title)}
        onClick={() => history.change((entries) => mark(entries, past))}
      />
      <IconButton
        of={Trash2}
        label={words.forget(title)}
        onClick={() => history.change((entries) => forget(entries, past))}
      />
    </li>
  );
}

/** @jsxImportSource react */
import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { GraphiQLProvider, Tooltip } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { AnswerFeed } from './answer-feed.ts';
import { BenchContext } from './bench-context.ts';
import { BenchLayout } from './bench-layout.tsx';
import { exampleQuery } from './example.ts';
import { createFetcher } from './fetcher.ts';
import { firstVisit } from './first-visit.ts';
import { HISTORY_PLUGIN } from './history-panel.tsx';
import { EDITOR_THEMES } from './monaco-theme.ts';
import type { BenchSettings } from './open-workbench.tsx';
import { QueryHistory } from './query-history.ts';
import { QUESTIONS_PLUGIN } from './questions-plugin.tsx';

const PLUGINS = [QUESTIONS_PLUGIN, DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];

/** What GraphiQL's variable editor takes a value of our scalars for; the server checks it. */
const SCALARS = { JSON: {} };

/** GraphiQL 5, composed of its own parts, so that it is laid out, named and used like the rest of the product. */
export function Workbench({ lang, theme, words, storage }: BenchSettings) {
  const [feed] = useState(() => new AnswerFeed());
  const [history] = useState(() => new QueryHistory(storage));
  const [fetcher] = useState(() => createFetcher(feed.tell));
  const [start] = useState(() => firstVisit(storage, exampleQuery(words.example, lang), location));
  const bench = useMemo(() => ({ lang, theme, words, feed, history }), [lang, theme, words, feed, history]);
  return (
    <BenchContext value={bench}>
      <GraphiQLProvider
        fetcher={fetcher}
        storage={storage}
        plugins={PLUGINS}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        editorTheme={EDITOR_THEMES}
        customScalarSchemas={SCALARS}
        defaultQuery=""
        {...start}
      >
        <DocExplorerStore>
          <Tooltip.Provider>
            <BenchLayout />
          </Tooltip.Provider>
        </DocExplorerStore>
      </GraphiQLProvider>
    </BenchContext>
  );
}

/** @jsxImportSource react */
import { useGraphiQL, useMonaco } from '@graphiql/react';
import { AnswerArea } from './answer-area.tsx';
import { Asking } from './asking.tsx';
import { useBench } from './bench-context.ts';
import { Rail } from './rail.tsx';
import { Splitter } from './splitter.tsx';
import { TabStrip } from './tab-strip.tsx';
import { useAsked } from './use-asked.ts';
import { useEditorLook } from './use-editor-look.ts';
import { useKeptTabs } from './use-kept-tabs.ts';
import { useRecordedHistory } from './use-recorded-history.ts';
import { useRunKey } from './use-run-key.ts';

/** Plugins at the left, then the tabs over question and answer. On a narrow screen the answer stands below. */
export function BenchLayout() {
  const { words } = useBench();
  const hasMonaco = useMonaco((state) => Boolean(state.monaco));
  const Plugin = useGraphiQL(({ visiblePlugin }) => visiblePlugin?.content);
  const { trouble, forget } = useAsked();
  useEditorLook();
  useRunKey();
  useKeptTabs();
  useRecordedHistory();
  return (
    <div className="bench">
      <Rail />
      {Plugin && (
        <aside id="bench-plugin" className="graphiql-container bench-plugin" aria-label={words.sidePanel}>
          <Plugin />
        </aside>
      )}
      <div className="bench-main">
        <TabStrip />
        {trouble !== null && (
          <div className="bench-notice warning" role="alert">
            <p>{trouble}</p>
            <button type="button" className="small-button" onClick={forget}>
              {words.dismiss}
            </button>
          </div>
        )}
        {hasMonaco ? (
          <Splitter label={words.resizeAnswer} first={<Asking />} second={<AnswerArea />} />
        ) : (
          <p className="pending" role="status">
            {words.loading}
          </p>
        )}
      </div>
    </div>
  );
}

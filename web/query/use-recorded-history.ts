import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { remember } from '../state/query-history.ts';
import { useBench } from './bench-context.ts';

/** Writes each whole query that is run into the history, as it stands in the editors. */
export function useRecordedHistory(): void {
  const { feed, history } = useBench();
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  useEffect(
    () =>
      feed.listen((heard) => {
        if (heard.type !== 'asked' || heard.operationName === null || !queryEditor || !variableEditor) return;
        const { operationName } = heard;
        const ran = { query: queryEditor.getValue(), variables: variableEditor.getValue(), operationName };
        history.change((entries) => remember(entries, ran));
      }),
    [feed, history, queryEditor, variableEditor],
  );
}

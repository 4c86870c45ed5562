import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { OpenedQuery } from '../state/query-address.ts';

/** Opens a query: where a tab holds just this, there; in the open tab if that is blank; else in a new one. Null until the editors stand. */
export function useOpenQuery(): ((opened: OpenedQuery) => void) | null {
  const { addTab, changeTab, setOperationName, stop } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    tabs: state.tabs,
  }));
  if (!queryEditor || !variableEditor) return null;
  return ({ query, variables, operationName }) => {
    const same = tabs.findIndex((tab) => tab.query === query && sameJson(tab.variables ?? '', variables));
    if (same >= 0) changeTab(same);
    else {
      stop();
      if (queryEditor.getValue().trim() !== '' || variableEditor.getValue().trim() !== '') addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
    }
    if (operationName !== '') setOperationName(operationName);
    queryEditor.focus();
  };
}

function sameJson(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}

import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { OpenedQuery } from '../state/query-address.ts';

/** Opens a query: where a tab holds just this, there; in the open tab if that is blank; else in a new one. Null until the editors stand. */
export function useOpenQuery(): ((opened: OpenedQuery) => void) | null {
  const { addTab, changeTab, setOperationName, stop } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs, activeTabIndex } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
  }));
  if (!queryEditor || !variableEditor) return null;
  /** Tabs learn a moment later what was typed. */
  const contentOf = (index: number) =>
    index === activeTabIndex
      ? { query: queryEditor.getValue(), variables: variableEditor.getValue() }
      : { query: tabs[index]?.query ?? '', variables: tabs[index]?.variables ?? '' };
  return ({ query, variables, operationName }) => {
    const isSame = (_: unknown, index: number) => {
      const content = contentOf(index);
      return content.query === query && withoutSpace(content.variables) === withoutSpace(variables);
    };
    const same = tabs.findIndex(isSame);
    if (same < 0) {
      const open = contentOf(activeTabIndex);
      stop();
      if (withoutSpace(open.query + open.variables) !== '') addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
    } else if (same !== activeTabIndex) changeTab(same);
    if (operationName !== '') setOperationName(operationName);
    queryEditor.focus();
  };
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

import { KeyCode, type MonacoEditor, useGraphiQL, useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { useBench } from './bench-context.ts';
import { CODE_FONTS } from './graphiql-tokens.ts';
import { defineThemes } from './monaco-theme.ts';

const LOOK = {
  fontFamily: CODE_FONTS,
  fontSize: 13,
  fontLigatures: false,
  // At their ends the page scrolls on.
  scrollbar: { alwaysConsumeMouseWheel: false },
};

/** What Escape puts away first. */
const OPEN_IN_EDITOR = [
  'suggestWidgetVisible',
  'findWidgetVisible',
  'parameterHintsVisible',
  'markersNavigationVisible',
  'renameInputVisible',
  'editorHasMultipleSelections',
  'inSnippetMode',
];

/** Gives Monaco the page's theme, and its editors a font that every system has, names for those who cannot see them, and a way out by keyboard. */
export function useEditorLook(): void {
  const { theme, words } = useBench();
  const { setTheme } = useGraphiQLActions();
  const monaco = useMonaco((state) => state.monaco);
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
    responseEditor: state.responseEditor,
  }));
  const editors = [queryEditor, variableEditor, headerEditor, responseEditor];
  useEffect(() => {
    if (monaco) defineThemes(monaco.editor.defineTheme);
    setTheme(theme);
  }, [monaco, theme, setTheme]);
  useEffect(() => {
    const names = [words.queryEditor, words.variableEditor, words.headerEditor, words.answerJson];
    for (const [index, editor] of editors.entries())
      editor?.updateOptions({ ...LOOK, ariaLabel: names[index] ?? '' });
  }, [...editors, words]);
  useEffect(() => {
    const ways = editors.flatMap((editor) => (editor ? [leaveByEscape(editor, words.leaveEditor)] : []));
    return () => {
      for (const way of ways) way.dispose();
    };
  }, [...editors, words]);
}

/** Tab indents inside Monaco, so Escape leads out: to the frame that Enter leads in from. */
function leaveByEscape(editor: MonacoEditor, label: string) {
  return editor.addAction({
    id: 'chokepoint-leave',
    label,
    keybindings: [KeyCode.Escape],
    precondition: ['textInputFocus', ...OPEN_IN_EDITOR.map((key) => `!${key}`)].join(' && '),
    run: (left) => left.getContainerDomNode().focus(),
  });
}

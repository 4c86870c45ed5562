import { useGraphiQL, useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { useBench } from './bench-context.ts';
import { CODE_FONTS } from './graphiql-tokens.ts';
import { defineThemes } from './monaco-theme.ts';

const LOOK = {
  fontFamily: CODE_FONTS,
  fontSize: 13,
  fontLigatures: false,
};

/** Gives Monaco the page's theme and its editors a font that every system has, and names for those who cannot see them. */
export function useEditorLook(): void {
  const { theme, words } = useBench();
  const { setTheme } = useGraphiQLActions();
  const monaco = useMonaco((state) => state.monaco);
  const editors = useGraphiQL(({ queryEditor, variableEditor, headerEditor, responseEditor }) => ({
    queryEditor,
    variableEditor,
    headerEditor,
    responseEditor,
  }));
  const { queryEditor, variableEditor, headerEditor, responseEditor } = editors;
  useEffect(() => {
    if (monaco) defineThemes(monaco.editor.defineTheme);
    setTheme(theme);
  }, [monaco, theme, setTheme]);
  useEffect(() => {
    const named = [
      [queryEditor, words.queryEditor],
      [variableEditor, words.variableEditor],
      [headerEditor, words.headerEditor],
      [responseEditor, words.answerJson],
    ] as const;
    for (const [editor, ariaLabel] of named) editor?.updateOptions({ ...LOOK, ariaLabel });
  }, [queryEditor, variableEditor, headerEditor, responseEditor, words]);
}

import type { editor } from 'monaco-editor';
import { PALETTES, THEMES, type Theme } from '../../core/style/palette.ts';

/** Names of the themes in Monaco, as GraphiQL asks for them. */
export const EDITOR_THEMES: Record<Theme, string> = { light: 'chokepoint-light', dark: 'chokepoint-dark' };

/** What of a query or an answer has which colour. */
export function syntaxColours(theme: Theme): Record<string, string> {
  const { surface, actors, links, changes } = PALETTES[theme];
  return {
    '': surface.ink,
    comment: surface.muted,
    keyword: links.MODEL,
    'type.identifier': links.SUPPLY,
    'key.identifier': surface.ink,
    'argument.identifier': actors.GovernmentBody,
    identifier: actors.GovernmentBody,
    annotation: links.MODEL,
    string: changes.BEGAN,
    'string.key.json': surface.ink,
    'string.value.json': changes.BEGAN,
    'keyword.json': links.MODEL,
    number: actors.Company,
    delimiter: surface.muted,
  };
}

/** The page's palette for Monaco, in both themes. */
export function defineThemes(define: typeof editor.defineTheme): void {
  for (const theme of THEMES) {
    const { surface } = PALETTES[theme];
    define(EDITOR_THEMES[theme], {
      base: theme === 'dark' ? 'vs-dark' : 'vs',
      inherit: true,
      rules: Object.entries(syntaxColours(theme)).map(([token, foreground]) => ({ token, foreground })),
      colors: {
        'editor.background': surface.paper,
        'editor.foreground': surface.ink,
        'editor.selectionBackground': surface.accentTint,
        'editorCursor.foreground': surface.accent,
        'editorLineNumber.foreground': surface.muted,
        'editorLineNumber.activeForeground': surface.ink,
        ...brackets(surface.muted),
        'editorIndentGuide.background1': surface.rule,
        'editorIndentGuide.activeBackground1': surface.edge,
        'editorError.foreground': surface.warning,
        'editorWidget.background': surface.raised,
        'editorWidget.border': surface.rule,
        'editorHoverWidget.background': surface.raised,
        'editorHoverWidget.border': surface.rule,
        'editorSuggestWidget.background': surface.raised,
        'editorSuggestWidget.border': surface.rule,
        'editorSuggestWidget.foreground': surface.ink,
        'editorSuggestWidget.selectedBackground': surface.accentTint,
        'editorSuggestWidget.selectedForeground': surface.ink,
        'editorSuggestWidget.highlightForeground': surface.accent,
        'editorSuggestWidget.focusHighlightForeground': surface.accent,
        'list.hoverBackground': surface.tint,
        'quickInput.background': surface.raised,
        'menu.background': surface.raised,
        'menu.selectionBackground': surface.accentTint,
        'menu.selectionForeground': surface.ink,
        'input.background': surface.paper,
        'scrollbar.shadow': `${surface.paper}00`,
        'textLink.foreground': surface.accent,
        focusBorder: surface.accent,
      },
    });
  }
}

/** Monaco gives nested brackets six colours by turns; here they are punctuation. */
function brackets(colour: string): Record<string, string> {
  const levels = [1, 2, 3, 4, 5, 6];
  return Object.fromEntries(levels.map((level) => [`editorBracketHighlight.foreground${level}`, colour]));
}

import { elementCode, iframeCode, imageCode } from './html-code.ts';
import { jupyterCode } from './jupyter-code.ts';
import { latexCode } from './latex-code.ts';
import { markdownCode, quartoCode } from './markdown-code.ts';
import { oembedAddress, type Shared } from './shared.ts';

/** What is copied into reports, each in the language of where it goes. To add one, add an entry with its writer. */
export const SNIPPETS = {
  iframe: iframeCode,
  element: elementCode,
  htmlImage: imageCode,
  markdown: markdownCode,
  latex: latexCode,
  quarto: quartoCode,
  jupyter: jupyterCode,
  oembed: oembedAddress,
} as const satisfies Record<string, (shared: Shared) => string>;

export type SnippetName = keyof typeof SNIPPETS;

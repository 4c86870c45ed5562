import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from 'hono/html';
import type { EmbedTheme } from '../../core/report/embed-look.ts';
import { once } from '../kept/once.ts';
import type { Markup } from './markup.ts';
import type { EmbedLanguage } from './words.ts';

interface EmbedPage {
  lang: EmbedLanguage;
  theme: EmbedTheme;
  title: string;
  body: Markup;
}

const PLACEHOLDERS = /<html lang="en">|\{\{title\}\}|<!--body-->/g;

/** The page that Vite built round every picture, with the names of its script and style sheet; it is read once. */
export function embedShell(webFolder: string): () => Promise<string> {
  return once(() => readFile(join(webFolder, 'embed.html'), 'utf8'));
}

export async function filled(shell: string, { lang, theme, title, body }: EmbedPage): Promise<string> {
  const chosen = theme === 'auto' ? '' : html` data-theme="${theme}"`;
  const parts: Record<string, string> = {
    '<html lang="en">': String(await html`<html lang="${lang}"${chosen}>`),
    '{{title}}': String(await html`${title} · Chokepoint`),
    '<!--body-->': String(await body),
  };
  return shell.replace(PLACEHOLDERS, (part) => parts[part] ?? part);
}

/** A page in the frame that says why there is no picture. */
export function refusal(heading: string, hint: string): Markup {
  return html`<main class="embed embed-refusal"><h1>${heading}</h1><p>${hint}</p></main>`;
}

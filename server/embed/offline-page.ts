import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { pictureJson } from '../../core/exchange/json.ts';
import { type EmbedLook, interfaceLanguage } from '../../core/report/embed-look.ts';
import { once } from '../kept/once.ts';
import { embedBody } from './embed-body.ts';

export interface OfflinePages {
  write: (exchange: Exchange, look: EmbedLook) => Promise<string>;
  /** Changes with what every page holds besides its picture. */
  stamp: () => Promise<string>;
}

/** What every such page holds besides its picture. */
interface Parts {
  style: string;
  script: string;
  /** What the page's own policy lets in. */
  hashes: { style: string; script: string };
}

/**
 * Pictures as HTML files, each of which works from disk without any network: markup, styles, script, data and sources
 * are inside, and its own policy lets nothing else in. Where there is a timeline, `exchange` has the links of every day.
 */
export function offlinePages(webFolder: string): OfflinePages {
  const parts = once(() => readParts(webFolder));
  const write: OfflinePages['write'] = async (exchange, look) => {
    const { style, script, hashes } = await parts();
    const lang = interfaceLanguage({ ui: look.ui, language: exchange.state.labels });
    const theme = look.theme === 'auto' ? '' : html` data-theme="${look.theme}"`;
    const policy = [
      "default-src 'none'",
      `script-src ${hashes.script}`,
      `style-src ${hashes.style}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const page = html`<!doctype html>
<html lang="${lang}"${theme}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${exchange.title} · Chokepoint</title>
<link id="__________cytoscape_stylesheet">
<style>${raw(style)}</style>
</head>
<body class="alone">
${embedBody({ id: '', look, exchange, data: null })}
<script type="application/json" id="picture-data">${raw(dataOf(exchange))}</script>
<script>${raw(script)}</script>
</body>
</html>
`;
    return String(await page);
  };
  const stamp = async () => {
    const { hashes } = await parts();
    return `${hashes.style} ${hashes.script}`;
  };
  return { write, stamp };
}

async function readParts(webFolder: string): Promise<Parts> {
  const shell = await readFile(join(webFolder, 'embed.html'), 'utf8');
  const sheets = [...shell.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)];
  const styles = await Promise.all(sheets.map(([, path = '']) => readFile(join(webFolder, path), 'utf8')));
  const style = styles.join('\n');
  const script = withoutEnd(await readFile(join(webFolder, 'offline.js'), 'utf8'));
  return { style, script, hashes: { style: hashOf(style), script: hashOf(script) } };
}

/** Nothing in a script ends its element. Such signs stand within its strings alone. */
function withoutEnd(script: string): string {
  return script.replace(/<(?=\/(?:script|style)|!--)/gi, '\\x3C');
}

/** As data: every `<` is escaped. */
function dataOf(exchange: Exchange): string {
  return JSON.stringify(JSON.parse(pictureJson(exchange))).replaceAll('<', '\\u003c');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';

/** The built page: `npm test` has built it. Sizes in kilobytes as they travel; raising one is a decision. */
const BUDGETS = { script: 83, style: 14, canvas: 160, worker: 210 };

/** The same of the page /query: what it paints with, GraphiQL, and Monaco, the editor in it. */
const WORKBENCH = { script: 45, style: 22, graphiql: 275, editor: 700, editorWorkers: 400 };

/** The same of the page /import. */
const IMPORT = { script: 30, style: 8 };

/** The same of a page in a frame and of the script for other people's pages. */
const EMBED = { script: 6, style: 4, element: 3 };

const FOLDER = join('dist', 'web');
const page = readFileSync(join(FOLDER, 'index.html'), 'utf8');
const assets = readdirSync(join(FOLDER, 'assets'));

function size(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(FOLDER, path))).length / 1000, 0);
}

/** A script with all that it imports before it runs; what it fetches later is left out. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  seen.add(path);
  const text = readFileSync(join(FOLDER, path), 'utf8');
  for (const [, name] of text.matchAll(/(?:^|[;}\n])(?:import|export)[^;'"`()]*["']\.\/([^"']+\.js)["']/g)) {
    const next = `assets/${name}`;
    if (!seen.has(next)) withImports(next, seen);
  }
  return seen;
}

function scriptsOf(html: string): string[] {
  const entries = [...html.matchAll(/<script[^>]+src="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set(entries.flatMap((path) => [...withImports(path)]))];
}

const preloads = [...page.matchAll(/rel="modulepreload"[^>]+href="\/(assets\/[^"]+)"/g)];
const first = scriptsOf(page);
const assetsNamed = (pattern: RegExp) =>
  assets.filter((name) => pattern.test(name)).map((name) => `assets/${name}`);

describe('the page', () => {
  test('paints first without Cytoscape', () => {
    expect(first.length).toBeGreaterThan(0);
    for (const path of [...first, ...preloads.map((match) => match[1] ?? '')])
      expect(readFileSync(join(FOLDER, path), 'utf8')).not.toMatch(/cytoscape\(|haystack/);
  });

  test('knows where Cytoscape is', () => {
    const [canvas] = assetsNamed(/^graph-canvas-.+\.js$/);
    expect(readFileSync(join(FOLDER, canvas ?? ''), 'utf8')).toMatch(/haystack/);
    expect(first).not.toContain(canvas);
  });

  test('is light', () => {
    expect(size(first)).toBeLessThan(BUDGETS.script);
    expect(size(assetsNamed(/^index-.+\.css$/))).toBeLessThan(BUDGETS.style);
    expect(size(assetsNamed(/^graph-canvas-.+\.js$/))).toBeLessThan(BUDGETS.canvas);
    expect(size(assetsNamed(/^arrange-worker-.+\.js$/))).toBeLessThan(BUDGETS.worker);
  });
});

describe('the workbench', () => {
  const workbench = scriptsOf(readFileSync(join(FOLDER, 'query.html'), 'utf8'));
  const graphiql = assetsNamed(/^open-workbench-.+\.js$/);
  const editor = assetsNamed(/^monaco-editor-.+\.js$/);

  test('has GraphiQL and Monaco, and they alone; neither page paints with them', () => {
    expect(readFileSync(join(FOLDER, graphiql[0] ?? ''), 'utf8')).toMatch(/graphiql/);
    expect(readFileSync(join(FOLDER, editor[0] ?? ''), 'utf8')).toMatch(/monaco-editor/);
    for (const path of [...first, ...workbench])
      expect(readFileSync(join(FOLDER, path), 'utf8')).not.toMatch(
        /graphiql-editor|monaco-editor|react\.element/,
      );
  });

  test('is as light as it can be', () => {
    expect(size(workbench)).toBeLessThan(WORKBENCH.script);
    expect(size(assetsNamed(/^query-.+\.css$/))).toBeLessThan(WORKBENCH.style);
    expect(size(graphiql)).toBeLessThan(WORKBENCH.graphiql);
    expect(size(editor)).toBeLessThan(WORKBENCH.editor);
    expect(size(assetsNamed(/^(json|graphql|editor)\.worker-.+\.js$/))).toBeLessThan(WORKBENCH.editorWorkers);
  });
});

test('the page for imports is light, and has nothing of the explorer', () => {
  const shell = readFileSync(join(FOLDER, 'import.html'), 'utf8');
  const scripts = scriptsOf(shell);
  const styles = [...shell.matchAll(/<link rel="stylesheet"[^>]+href="\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts)
    expect(readFileSync(join(FOLDER, path), 'utf8')).not.toMatch(/cytoscape|haystack/);
  expect(size(scripts)).toBeLessThan(IMPORT.script);
  expect(size(styles)).toBeLessThan(IMPORT.style);
});

describe('a page in a frame', () => {
  const shell = readFileSync(join(FOLDER, 'embed.html'), 'utf8');
  const styles = [...shell.matchAll(/<link rel="stylesheet"[^>]+href="\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );

  test('is light, and draws without Cytoscape', () => {
    expect(styles.length).toBeGreaterThan(0);
    for (const path of scriptsOf(shell))
      expect(readFileSync(join(FOLDER, path), 'utf8')).not.toMatch(/haystack|preact/);
    expect(size(scriptsOf(shell))).toBeLessThan(EMBED.script);
    expect(size(styles)).toBeLessThan(EMBED.style);
  });

  test('fetches no typeface', () => {
    for (const path of styles) expect(readFileSync(join(FOLDER, path), 'utf8')).not.toContain('@font-face');
  });

  test('comes into other pages by a script that is lighter still, and names nothing that changes', () => {
    const script = readFileSync(join(FOLDER, 'embed.js'), 'utf8');
    expect(size(['embed.js'])).toBeLessThan(EMBED.element);
    expect(script).toContain('chokepoint-graph');
    expect(script).not.toMatch(/\bimport\b|\bexport\b|assets\//);
  });
});

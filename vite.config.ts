import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { tokensCss } from './core/style/tokens.ts';
import { graphiqlTokensCss } from './web/query/graphiql-tokens.ts';

const API = 'http://127.0.0.1:4000';
/** What the server answers in development, too. */
const SERVED = [
  '/graphql',
  '/docs',
  '^/import(?:s/|[?]|$)',
  '/assets',
  '/view/',
  '^/embed(?:/|\\.js)',
  '^/q(?![a-z])',
];
export const WEB = fileURLToPath(new URL('web', import.meta.url));
const OUT = fileURLToPath(new URL('dist/web', import.meta.url));
export const JSX = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Style sheets made from the palette, in place before the first paint: `import 'virtual:tokens.css'`. */
const MADE: Record<string, () => string> = {
  'virtual:tokens.css': tokensCss,
  'virtual:graphiql-tokens.css': graphiqlTokensCss,
};

function tokens(): Plugin {
  return {
    name: 'tokens',
    resolveId: (source) => (source in MADE ? `\0${source}` : undefined),
    load: (id) => MADE[id.slice(1)]?.(),
  };
}

/** Of letters other than Chinese, which the style sheet of the bundled ones brings too. */
const OTHER_LETTERS = /\/\* noto-sans-sc-[a-z-]+-wght-normal \*\/\s*@font-face \{[^}]*\}/g;
/** Before this come letters of Europe, which a stack of fonts is to take from the font that the rest of the text is in. */
const FIRST_CHINESE = 0x2e80;

/** The style sheet of the bundled Chinese letters, for these alone, under the name that stacks of fonts have for them. */
function chineseLetters(): Plugin {
  return {
    name: 'chinese-letters',
    enforce: 'pre',
    transform: (code, id) =>
      /noto-sans-sc\/wght\.css/.test(id)
        ? code
            .replaceAll(OTHER_LETTERS, '')
            .replaceAll('Noto Sans SC Variable', 'Noto Sans SC')
            .replaceAll(
              /unicode-range: ([^;]*);/g,
              (_, ranges: string) => `unicode-range: ${chineseIn(ranges)};`,
            )
        : null,
  };
}

function chineseIn(ranges: string): string {
  const those = ranges.split(',').filter((range) => Number.parseInt(range.slice(2), 16) >= FIRST_CHINESE);
  // A range that holds nothing, of a slice without Chinese letters.
  return those.length > 0 ? those.join(',') : 'U+10FFFF';
}

/** The best is a tenth smaller and takes ten times as long: ten seconds of the first start, for the editor alone. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Each script and style sheet also as gzip and Brotli, so that the server need not press them anew for every reader. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = join(dir, name);
          const content = await readFile(file);
          await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
          await writeFile(`${file}.br`, await promisify(brotliCompress)(content, BROTLI));
        }),
      );
    },
  };
}

/** What makes pages, wherever they are built. */
export const PAGES: readonly Plugin[] = [tokens(), chineseLetters(), compressed()];

/**
 * Scripts in one piece and under a name that stays: other people's pages name `embed.js`, and a page that works from
 * disk holds `offline.js`.
 */
const CLASSIC = {
  embed: new URL('./web/embed-element.ts', import.meta.url),
  offline: new URL('./web/offline.ts', import.meta.url),
};

function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    async closeBundle() {
      for (const [name, entry] of Object.entries(CLASSIC)) await build(classicScript(name, entry));
    },
  };
}

function classicScript(name: string, entry: URL): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [compressed()],
    oxc: JSX,
    build: {
      outDir: OUT,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(entry),
        formats: ['iife'],
        name: 'chokepoint',
        fileName: () => `${name}.js`,
      },
    },
  };
}

/** How pages are built. */
export const SHIPPED = {
  outDir: OUT,
  // Every browser that the pages are written for knows how to preload modules.
  modulePreload: { polyfill: false },
  // The Content-Security-Policy allows fonts and styles from files alone, no data: addresses.
  assetsInlineLimit: 0,
} as const;

export function page(name: string): string {
  return join(WEB, `${name}.html`);
}

export default defineConfig({
  root: WEB,
  plugins: [...PAGES, classicScripts()],
  oxc: JSX,
  build: {
    ...SHIPPED,
    emptyOutDir: true,
    // Monaco, which only /query fetches, is what it is.
    chunkSizeWarningLimit: 3000,
    // Building the worker takes its time, and says so at each build.
    rolldownOptions: {
      input: [page('index'), page('query'), page('page'), page('embed')],
      checks: { pluginTimings: false, moduleLevelDirective: false },
    },
  },
  // The pages that the server writes, too, with the styles of the last build.
  server: {
    proxy: Object.fromEntries(SERVED.map((path) => [path, API])),
  },
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { tokensCss } from './core/figure/tokens.ts';

const API = 'http://127.0.0.1:4000';

/** `import 'virtual:tokens.css'`: the palette as custom properties, in the style sheet before the first paint. */
function tokens(): Plugin {
  const id = 'virtual:tokens.css';
  const resolved = `\0${id}`;
  return {
    name: 'tokens',
    resolveId: (source) => (source === id ? resolved : undefined),
    load: (source) => (source === resolved ? tokensCss() : undefined),
  };
}

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
          await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
        }),
      );
    },
  };
}

function page(name: string): string {
  return fileURLToPath(new URL(`web/${name}.html`, import.meta.url));
}

export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [tokens(), compressed()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    // The Content-Security-Policy allows fonts and styles from files alone, no data: addresses.
    assetsInlineLimit: 0,
    // Building the worker takes its time, and says so at each build.
    rolldownOptions: {
      input: [page('index'), page('page')],
      checks: { pluginTimings: false },
    },
  },
  // The pages that the server writes, too, with the styles of the last build.
  server: {
    proxy: Object.fromEntries(['/graphql', '/docs', '/assets', '^/q(?![a-z])'].map((path) => [path, API])),
  },
});

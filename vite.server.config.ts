import { defineConfig } from 'vite';

/** Bundles the commands that run in production; packages stay in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { main: 'server/main.ts', seed: 'graph-seed/main.ts', import: 'graph-seed/import/main.ts' },
    },
  },
});

import { defineConfig } from 'vite';

/** Bundles what runs in production: the commands, and the process that helps the embedded store; packages stay in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        'import-worker': 'server/import-worker/main.ts',
        seed: 'server/commands/seed.ts',
        import: 'server/commands/import.ts',
        backup: 'server/commands/backup.ts',
        restore: 'server/commands/restore.ts',
        'sqlite-helper': 'server/store/sqlite/helper/main.ts',
      },
    },
  },
});

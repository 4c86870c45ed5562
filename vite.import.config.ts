import { defineConfig } from 'vite';
import { JSX, PAGES, page, SHIPPED, WEB } from './vite.config.ts';

/** /import, built apart: what it shares with the explorer would leave the explorer's first script in more, smaller pieces. */
export default defineConfig({
  root: WEB,
  plugins: [...PAGES],
  oxc: JSX,
  build: { ...SHIPPED, emptyOutDir: false, rolldownOptions: { input: page('import') } },
});

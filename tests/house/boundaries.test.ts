import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { sourceFiles } from '../support/source-files.ts';

/** Which rooms may import from which. Arrows point one way; a room that is not named may import nothing of ours. */
const ARROWS: Record<string, string[]> = {
  core: [],
  'server/store': ['core'],
  'server/rows': ['core'],
  'server/editing': ['core', 'server/store', 'server/rows', 'server/errors.ts'],
  'server/layout': ['core'],
  'server/kept': ['core'],
  'server/tracing': ['server/log.ts', 'server/secrets.ts'],
  'server/metrics': ['server/errors.ts'],
  'server/traversal': ['core', 'server/store', 'server/errors.ts'],
  'server/views': ['core', 'server/store', 'server/traversal', 'server/layout', 'server/errors.ts'],
  'server/embed': ['core', 'server/views', 'server/kept'],
  'server/figures': ['core', 'server/kept', 'server/errors.ts'],
  'server/questions': ['core', 'server/store', 'server/layout', 'server/errors.ts'],
  'server/feed': ['core', 'server/store', 'server/errors.ts'],
  'server/imports': ['core', 'server/store', 'server/errors.ts', 'server/log.ts'],
  'server/schema': [
    'core',
    'server/store',
    'server/rows',
    'server/imports',
    'server/feed',
    'server/traversal',
    'server/views',
    'server/editing',
    'server/questions',
    'server/errors.ts',
  ],
  'server/graphql': [
    'core',
    'server/schema',
    'server/imports',
    'server/feed',
    'server/store',
    'server/editing',
    'server/questions',
    'server/kept',
    'server/metrics',
    'server/tracing',
    'server/allowance.ts',
    'server/errors.ts',
    'server/log.ts',
    'server/take-turns.ts',
  ],
  'server/http': [
    'core',
    'server/store',
    'server/editing',
    'server/imports',
    'server/views',
    'server/embed',
    'server/figures',
    'server/kept',
    'server/questions',
    'server/metrics',
    'server/tracing',
    'server/allowance.ts',
    'server/errors.ts',
    'server/log.ts',
    'server/take-turns.ts',
  ],
  'server/reading': [
    'core',
    'server/http',
    'server/questions',
    'server/graphql/limits.ts',
    'server/schema/arguments.ts',
    'server/errors.ts',
  ],
  // The main files, which put the rooms together: they alone know where the dataset and the readers of files are.
  server: [
    'core',
    'server',
    'graph-seed/questions.ts',
    'graph-seed/seed.ts',
    'graph-seed/import/engine.ts',
    'graph-seed/import/command/command-line.ts',
    'graph-seed/import/command/run-task.ts',
  ],
  // Rows are checked as those of edits, questions against the schema that they are to ask, and views get their places.
  'graph-seed': [
    'core',
    'server/store',
    'server/rows',
    'server/schema/schema.ts',
    'server/questions',
    'server/layout',
    'server/commands/usage.ts',
    'server/project-root.ts',
    'server/terminal-text.ts',
  ],
  // It is the engine whose port is in server/imports; rows wait in a file of SQLite, and are signed and named as those of edits.
  'graph-seed/import': [
    'core',
    'graph-seed/problems.ts',
    'server/store/graph-store.ts',
    'server/store/change-log.ts',
    'server/store/imports.ts',
    'server/store/filters.ts',
    'server/store/parsed.ts',
    'server/store/search',
    'server/store/sqlite/database.ts',
    'server/rows',
    'server/editing',
    'server/imports',
    'server/errors.ts',
    'server/terminal-text.ts',
  ],
  web: ['core'],
};

/** Packages that only one room may import. */
const ONE_ROOM: Record<string, string> = {
  cytoscape: 'web/canvas',
  'neo4j-driver': 'server/store/neo4j',
  '@photostructure/sqlite': 'server/store/sqlite',
  '@pothos/core': 'server/schema',
  'graphql-yoga': 'server/graphql',
  'rate-limiter-flexible': 'server',
  'prom-client': 'server/metrics',
  '@opentelemetry': 'server/tracing',
  preact: 'web',
  react: 'web/query',
  '@graphiql': 'web/query',
  monaco: 'web/query',
  hono: 'server',
  '@resvg': 'server/figures',
  pdfkit: 'server/figures',
  fontkit: 'server/figures',
  'subset-font': 'server/figures',
  'bidi-js': 'server/figures',
  'lru-cache': 'server',
  saxes: 'graph-seed/import/formats',
  commander: 'graph-seed/import',
};

const files = sourceFiles('core', 'server', 'graph-seed', 'web');
const imports = files.flatMap(({ path, text }) =>
  [...text.matchAll(/ from '([^']+)';$|^import '([^']+)';$|\bimport\('([^']+)'\)/gm)].map((match) => ({
    file: path,
    target: match[1] ?? match[2] ?? match[3] ?? '',
  })),
);

function roomOf(file: string): string {
  const rooms = Object.keys(ARROWS).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

test('there are imports to look at', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(300);
});

test('arrows between rooms point one way', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    if (!target.startsWith('.')) return [];
    const to = relative('.', resolve(join(dirname(file), target)));
    const from = roomOf(file);
    const allowed = [from, ...(ARROWS[from] ?? [])];
    return allowed.some((room) => to === room || to.startsWith(`${room}/`)) ? [] : [`${file} → ${to}`];
  });
  expect(wrong).toEqual([]);
});

test('core imports nothing outside itself but what lays out graphs, which is as pure', () => {
  const outside = imports.filter(({ file, target }) => file.startsWith('core/') && !target.startsWith('.'));
  expect(outside).toEqual([
    { file: 'core/layout/force.ts', target: 'd3-force' },
    { file: 'core/layout/layered.ts', target: '@dagrejs/dagre' },
  ]);
});

test('some packages have one room', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    const name = Object.keys(ONE_ROOM).find(
      (one) => target === one || target.startsWith(`${one}/`) || target.startsWith(`${one}-`),
    );
    return name === undefined || file.startsWith(`${ONE_ROOM[name]}/`) ? [] : [`${file} → ${target}`];
  });
  expect(wrong).toEqual([]);
});

test('only main files act on import', () => {
  const acting = files.filter(({ text }) => /^(?:await |runCommand\(|process\.on\()/m.test(text));
  expect(acting.map(({ path }) => path).sort()).toEqual([
    'server/commands/backup.ts',
    'server/commands/import.ts',
    'server/commands/restore.ts',
    'server/commands/seed.ts',
    'server/import-worker/main.ts',
    'server/main.ts',
    'server/store/sqlite/helper/main.ts',
  ]);
});

test('only the configuration reads the environment', () => {
  const readers = files.filter(({ text }) => text.includes('process.env'));
  expect(readers.map(({ path }) => path).sort()).toEqual([
    'server/commands/backup.ts',
    'server/commands/import.ts',
    'server/commands/restore.ts',
    'server/commands/seed.ts',
    'server/main.ts',
  ]);
});

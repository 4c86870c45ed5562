import { benchEngine } from './engine/bench.ts';
import { serveEngine } from './engine/servers.ts';
import { benchExplorer } from './explorer.ts';
import { benchFigures } from './figures.ts';

/** `npm run bench` runs them all, one after the other; `npm run bench neo4j` one alone. */
const PARTS: Record<string, (...rest: string[]) => Promise<void>> = {
  explorer: benchExplorer,
  figures: benchFigures,
  sqlite: (only) => benchEngine('sqlite', only),
  neo4j: (only) => benchEngine('neo4j', only),
};

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) for (const part of Object.values(PARTS)) await part();
else if (name === 'serve') await serveEngine(...rest);
else if (PARTS[name]) await PARTS[name](...rest);
else throw new Error(`There is no bench ${name}; there are ${Object.keys(PARTS).join(', ')}.`);

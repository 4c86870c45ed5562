import { cpus } from 'node:os';
import type { Browser } from 'playwright-core';
import { placeActors } from '../server/layout/place.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { serveBare } from './bare.ts';
import { quantile } from './frames.ts';
import { powerLawGraph } from './graph.ts';
import { serveProduct } from './product.ts';
import { lookRound, type Round, workRound } from './rounds.ts';

const ACTORS = 2000;
const LINKS = 6000;
const ROUNDS = 5;
/** What the explorer does alone is measured less often: the layout takes seconds. */
const WORK_ROUNDS = 3;
/** The first actor of the made-up graph has had most time to gather links. */
const HUB = 'actor-0';

/** The explorer beside a bare Cytoscape page with the same graph, in turns, so that both meet the same machine. */
export async function benchExplorer(): Promise<void> {
  const rows = powerLawGraph(ACTORS, LINKS);
  const ids = rows.actors.map(({ id }) => ({ id }));
  const actors = placeActors(ids, rows.actors, rows.links, 'FORCE');
  const [product, bare] = [await serveProduct(rows, actors), await serveBare(rows, actors)];
  const browser = await launchBrowser();
  try {
    await measure(browser, product.url, bare.url);
  } finally {
    await browser.close();
    await Promise.all([product.stop(), bare.stop()]);
  }
}

async function measure(browser: Browser, product: string, bare: string): Promise<void> {
  const ours: Round[] = [];
  const theirs: Round[] = [];
  const alone: Round[] = [];
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    console.log(`round ${turn} of ${ROUNDS}`);
    ours.push(await lookRound(browser, product));
    theirs.push(await lookRound(browser, bare));
    if (turn <= WORK_ROUNDS) alone.push(await workRound(browser, product, HUB));
  }
  const { model } = cpus()[0] ?? { model: 'unknown' };
  console.log(`\nnpm run bench explorer · ${ACTORS} actors, ${LINKS} links · medians of ${ROUNDS} rounds`);
  console.log(
    `Chromium ${browser.version()} without a GPU · ${cpus().length} × ${model} · Node ${process.version}\n`,
  );
  console.table({ ...compared(ours, theirs), ...compared(alone, []) });
}

function compared(ours: readonly Round[], theirs: readonly Round[]): Record<string, object> {
  return Object.fromEntries(
    Object.keys(ours[0] ?? {}).map((name) => {
      const [our, their] = [ours, theirs].map((rounds) => median(rounds, name)) as [number, number];
      const isAlone = theirs.length === 0;
      return [
        name,
        {
          'explorer, ms': Math.round(our),
          'Cytoscape alone, ms': isAlone ? '' : Math.round(their),
          ratio: isAlone ? '' : (our / their).toFixed(2),
        },
      ];
    }),
  );
}

function median(rounds: readonly Round[], name: string): number {
  return quantile(
    rounds.map((round) => round[name] ?? 0),
    0.5,
  );
}

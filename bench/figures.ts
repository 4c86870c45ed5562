import type { Exchange } from '../core/exchange/exchange.ts';
import { drawFigure } from '../core/figure/figure.ts';
import { type Look, USUAL_LOOK } from '../core/figure/look.ts';
import { emptyView } from '../core/view/address.ts';
import { createFigures, type FigureForm } from '../server/figures/figures.ts';
import { placeActors } from '../server/layout/place.ts';
import { quantile } from './frames.ts';
import { powerLawGraph } from './graph.ts';

const SIZES = [
  { actors: 20, links: 40 },
  { actors: 200, links: 400 },
];
const FORMS: readonly { name: string; form: FigureForm; scale: number }[] = [
  { name: 'SVG', form: 'svg', scale: 1 },
  { name: 'PNG 1×', form: 'png', scale: 1 },
  { name: 'PNG 2×', form: 'png', scale: 2 },
  { name: 'PDF', form: 'pdf', scale: 1 },
];
const ROUNDS = 9;
const FACTS = { author: 'Bench', createdAt: '2026-11-24T00:00:00Z' };

interface Measured {
  milliseconds: number[];
  bytes: number;
}

/** Figures of a made-up graph in each form, in turns, from the data to the bytes; nothing is kept between rounds. */
export async function benchFigures(): Promise<void> {
  for (const size of SIZES) {
    const exchange = madeUp(size.actors, size.links);
    const measured = new Map<string, Measured>(
      FORMS.map(({ name }) => [name, { milliseconds: [], bytes: 0 }]),
    );
    // The first round reads the fonts.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { name, form, scale } of FORMS) {
        const one = await drawn(exchange, form, { ...USUAL_LOOK, scale });
        const known = measured.get(name);
        if (!known || round === 0) continue;
        known.milliseconds.push(one.milliseconds);
        known.bytes = one.bytes;
      }
    }
    console.log(
      `\nnpm run bench figures · ${size.actors} actors, ${size.links} links · medians of ${ROUNDS} rounds`,
    );
    console.table(tableOf(measured));
  }
}

async function drawn(exchange: Exchange, form: FigureForm, look: Look) {
  const figures = createFigures();
  const start = performance.now();
  const wanted = { form, key: 'bench', draw: () => drawFigure(exchange, look), whose: 'bench', facts: FACTS };
  const { byteLength } = await figures(wanted, new AbortController().signal);
  return { milliseconds: performance.now() - start, bytes: byteLength };
}

function tableOf(measured: ReadonlyMap<string, Measured>): Record<string, object> {
  const svg = quantile(measured.get('SVG')?.milliseconds ?? [], 0.5);
  return Object.fromEntries(
    [...measured].map(([name, { milliseconds, bytes }]) => {
      const median = quantile(milliseconds, 0.5);
      return [
        name,
        {
          'figures a second': (1000 / median).toFixed(1),
          ms: median.toFixed(1),
          'times SVG': (median / svg).toFixed(1),
          kB: (bytes / 1000).toFixed(0),
        },
      ];
    }),
  );
}

function madeUp(actorCount: number, linkCount: number): Exchange {
  const rows = powerLawGraph(actorCount, linkCount);
  const ids = rows.actors.map(({ id }) => ({ id }));
  return {
    ...rows,
    title: `A made-up graph of ${actorCount} actors`,
    address: 'http://127.0.0.1/v/bench',
    datasetVersion: 'bench',
    licence: 'CC0',
    day: '2026-11-24',
    state: { ...emptyView(), actors: placeActors(ids, rows.actors, rows.links, 'FORCE') },
  };
}

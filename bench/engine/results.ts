import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { quantile } from '../frames.ts';
import type { Column } from './case.ts';
import type { Setting } from './settings.ts';

const RATES: readonly Column[] = ['ours', 'anew', 'peer', 'bare'];
const RATIOS: readonly [Column, Column][] = [
  ['ours', 'peer'],
  ['anew', 'peer'],
  ['ours', 'bare'],
  ['anew', 'bare'],
];

interface Size {
  actors: number;
  links: number;
  rounds: number;
}

/** Answers per second, by case and number of connections, of each side in each round. */
export class Results {
  readonly #rates = new Map<string, Partial<Record<Column, number[]>>>();

  add(name: string, connections: number, column: Column, rate: number): void {
    const key = `${name} · ${connections}`;
    const rates = this.#rates.get(key) ?? {};
    this.#rates.set(key, rates);
    rates[column] = [...(rates[column] ?? []), rate];
  }

  /** Prints the table and, where it is of all cases, keeps it in bench/results. */
  async tell(
    { name, beside, ours }: Setting,
    { actors, links, rounds }: Size,
    isWhole: boolean,
  ): Promise<void> {
    const { model } = cpus()[0] ?? { model: 'unknown' };
    const text = [
      `npm run bench -- ${name} · ${actors} actors, ${links} links · medians of ${rounds} interleaved rounds`,
      `our built server beside ${beside}`,
      `${cpus().length} × ${model} · Node ${process.version} · load ${loadavg()[0]?.toFixed(1)} at the end`,
      'Answers a second; ids and texts differ from request to request, and come again after 2,000 requests at the latest.',
      'Ours gives an answer again while the database says, asked each time, that nobody has written; anew: without that.',
      ours,
      '',
      ...this.#lines(),
      '',
    ].join('\n');
    console.log(`\n${text}`);
    if (isWhole) await writeFile(join(projectRoot(), 'bench', 'results', `${name}.txt`), text);
  }

  #lines(): string[] {
    const head = [
      'case · connections',
      ...RATES.map((column) => `${column}/s`),
      ...RATIOS.map((pair) => pair.join(':')),
      'spread',
    ];
    const rows = [...this.#rates].map(([key, rates]) => [key, ...figures(rates)]);
    return [head, ...rows].map(([first = '', ...rest]) =>
      [first.padEnd(36), ...rest.map((one) => one.padStart(10))].join(' '),
    );
  }
}

function figures(rates: Partial<Record<Column, number[]>>): string[] {
  return [
    ...RATES.map((column) => rate(rates[column])),
    ...RATIOS.map(([one, other]) => ratio(rates[one] ?? [], rates[other])),
    `${Math.round(100 * Math.max(spread(rates.ours), spread(rates.anew)))} %`,
  ];
}

function rate(rates: number[] | undefined): string {
  return rates ? quantile(rates, 0.5).toFixed(rates[0] && rates[0] < 10 ? 2 : 0) : '—';
}

function spread(rates: number[] = []): number {
  return (Math.max(...rates) - Math.min(...rates)) / quantile(rates, 0.5);
}

/** The median of the ratios within each round, in which both met the same machine. */
function ratio(ours: readonly number[], others: readonly number[] | undefined): string {
  if (!others) return '—';
  return quantile(
    ours.map((one, round) => one / (others[round] ?? one)),
    0.5,
  ).toFixed(2);
}

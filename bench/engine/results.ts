import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { quantile } from '../frames.ts';
import type { Side } from './case.ts';
import type { Setting } from './settings.ts';

interface Size {
  actors: number;
  links: number;
  rounds: number;
}

/** Answers per second, by case and number of connections, of each side in each round. */
export class Results {
  readonly #rates = new Map<string, Partial<Record<Side, number[]>>>();

  add(name: string, connections: number, side: Side, rate: number): void {
    const key = `${name} · ${connections}`;
    const rates = this.#rates.get(key) ?? {};
    this.#rates.set(key, rates);
    rates[side] = [...(rates[side] ?? []), rate];
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
      'Answers a second; ids and texts differ from request to request, and nobody keeps answers.',
      ours,
      '',
      ...this.#lines(),
      '',
    ].join('\n');
    console.log(`\n${text}`);
    if (isWhole) await writeFile(join(projectRoot(), 'bench', 'results', `${name}.txt`), text);
  }

  #lines(): string[] {
    const head = ['case · connections', 'ours/s', 'peer/s', 'bare/s', 'ours:peer', 'ours:bare', 'spread'];
    const rows = [...this.#rates].map(([key, rates]) => [key, ...figures(rates)]);
    return [head, ...rows].map(([first = '', ...rest]) =>
      [first.padEnd(36), ...rest.map((one) => one.padStart(10))].join(' '),
    );
  }
}

function figures({ ours = [], peer, bare }: Partial<Record<Side, number[]>>): string[] {
  const rate = (rates: number[] | undefined) =>
    rates ? quantile(rates, 0.5).toFixed(rates[0] && rates[0] < 10 ? 2 : 0) : '—';
  const spread = (Math.max(...ours) - Math.min(...ours)) / quantile(ours, 0.5);
  return [
    ...[rate(ours), rate(peer), rate(bare)],
    ...[ratio(ours, peer), ratio(ours, bare)],
    `${Math.round(spread * 100)} %`,
  ];
}

/** The median of the ratios within each round, in which both met the same machine. */
function ratio(ours: readonly number[], others: readonly number[] | undefined): string {
  if (!others) return '—';
  return quantile(
    ours.map((one, round) => one / (others[round] ?? one)),
    0.5,
  ).toFixed(2);
}

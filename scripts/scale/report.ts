import { cpus, totalmem } from 'node:os';
import type { Measured } from './measure.ts';

const NAME_WIDTH = 46;
const WIDTH = 10;

/** The machine, for the head of a report. */
export function machine(): string {
  const { model } = cpus()[0] ?? { model: 'unknown' };
  return `${cpus().length} × ${model}, ${gigabytes(totalmem())} GB, Node ${process.version}, ${process.platform}`;
}

export function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}

export const HEAD = line('question (milliseconds)', ['first', 'p50', 'p95', 'max', 'stall', 'rounds']);

/** One question as a line of the table. */
export function lineOf(name: string, { rounds, stall, failure }: Measured): string {
  if (failure !== null) return `${name.padEnd(NAME_WIDTH)}  ${failure}`;
  const sorted = [...rounds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const numbers = [rounds[0] ?? 0, at(0.5), at(0.95), at(1), stall].map((value) => value.toFixed(1));
  return line(name, [...numbers, String(rounds.length)]);
}

function line(name: string, cells: string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');
}

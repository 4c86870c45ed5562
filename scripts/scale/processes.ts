import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Seconds of work, of this process and the helpers that it has. */
  seconds: number;
  /** Bytes of memory at most, of each of them, this one first. */
  peaks: number[];
}

const TICKS = 100;

/** What this process and its children have used so far: children that have ended are not told. */
export function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const children = childrenOf(process.pid);
  return {
    seconds: (user + system) / 1e6 + children.reduce((sum, pid) => sum + secondsOf(pid), 0),
    peaks: [process.resourceUsage().maxRSS * 1024, ...children.map(peakOf)],
  };
}

/** Linux tells; elsewhere there seem to be none. */
function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  return readdirSync(tasks)
    .flatMap((task) => told(`${tasks}/${task}/children`).trim().split(' '))
    .filter((child) => child !== '')
    .map(Number);
}

/** Nothing of one that has just ended. */
function told(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function secondsOf(pid: number): number {
  const fields = told(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
}

function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

import type { Harm } from './harms.ts';
import type { Pace } from './lab.ts';
import type { Seen } from './run-harm.ts';
import type { Soaked } from './soak.ts';

/** What the way there and back may add to what a server promises, and how often a request may be held up where nothing goes on. */
const WAY_MS = 1_000;
const TURNS = 3;
const MAY_PASS = ['OK', 'TIMEOUT', 'UNAVAILABLE'];

/** What should not have been seen, in words; nothing where all went as it must. */
export function wrongsOf(seen: Seen, { isTotal }: Harm, { timeLimit }: Pace): string[] {
  const { endings, blocked, lost, doubled, halved, readyMeanwhile, readyAfterwards } = seen;
  const most = timeLimit + WAY_MS + TURNS * blocked;
  const wrongs = [
    ...endings.filter(({ code }) => !MAY_PASS.includes(code)).map(({ what, code }) => `${what}: ${code}`),
    ...endings
      .filter(({ code, saysWhen }) => code === 'UNAVAILABLE' && !saysWhen)
      .map(({ what }) => `${what} is unavailable and does not say until when`),
    ...endings
      .filter(({ what, code }) => what === 'healthz' && code !== 'OK')
      .map(({ code }) => `the process said ${code} of itself`),
    ...endings
      .filter(({ what, took }) => what !== 'rows' && what !== 'import' && took > most)
      .map(({ what, took }) => `${what} took ${Math.round(took)} of ${Math.round(most)} ms`),
    ...lost.map((name) => `${name} was acknowledged and is lost`),
    ...doubled.map((name) => `${name} is there twice`),
    ...halved.map((name) => `${name} is there in part`),
  ];
  if (isTotal && (readyMeanwhile.length === 0 || readyMeanwhile.includes('OK'))) {
    wrongs.push(`while Neo4j was away /readyz said ${readyMeanwhile.join(', ') || 'nothing'}`);
  }
  if (readyAfterwards !== 'OK') wrongs.push(`afterwards /readyz said ${readyAfterwards}`);
  return [...new Set(wrongs)];
}

/** As many as the traffic needs at once, for as long as it may be; a leak grows with the soak. */
const MOST_CONNECTIONS = 40;
const MOST_TIMERS_MORE = 3;
const MOST_MEGABYTES_MORE = 15;

/** What a soak has left behind that was not there before it, in words. */
export function leaksOf({ before, after, lost, doubled, halved, endings }: Soaked): string[] {
  const { connections, known, transactions, sockets, timers, heapMegabytes } = after;
  const leaks: [boolean, string][] = [
    [connections > MOST_CONNECTIONS, `${connections} connections`],
    [connections !== known, `${connections} connections, of which Neo4j knows ${known}`],
    [sockets > 3 * connections, `${sockets} sockets for ${connections} connections`],
    [transactions > 0, `${transactions} transactions left open`],
    [timers > before.timers + MOST_TIMERS_MORE, `${timers} timers, and ${before.timers} before`],
    [
      heapMegabytes > before.heapMegabytes + MOST_MEGABYTES_MORE,
      `${heapMegabytes} MB, and ${before.heapMegabytes} before`,
    ],
    [lost.length + doubled.length + halved.length > 0, `wrong writes: ${[...lost, ...doubled, ...halved]}`],
  ];
  const uncoded = endings.filter(({ code }) => !MAY_PASS.includes(code)).map(({ code }) => code);
  return [...leaks.filter(([isThere]) => isThere).map(([, words]) => words), ...new Set(uncoded)];
}

import { spawnSync } from 'node:child_process';
import { HARMS } from '../tests/support/faults/harms.ts';
import { wrongsOf } from '../tests/support/faults/judge.ts';
import { openLab } from '../tests/support/faults/lab.ts';
import { runHarm, type Seen } from '../tests/support/faults/run-harm.ts';

/**
 * `npm run faults`: the tests of what can befall the embedded store, with many kills; then all that can befall Neo4j and the
 * wire to it, each for a minute if not said, under the server's own limits. `-- sqlite` does the former alone, `-- 10` both.
 */

const [asked = '60'] = process.argv.slice(2);
const KILLS = '25';
const env = { ...process.env, FAULT_ROUNDS: KILLS };
const { status } = spawnSync('npm', ['test', '--', 'tests/faults/sqlite'], { stdio: 'inherit', env });
if (asked === 'sqlite') process.exit(status ?? 1);

const seconds = Number(asked);
const pace = { timeLimit: 10_000, queryTimeoutMs: 8_000, harmedFor: seconds * 1_000, calm: 3_000, rest: 80 };

const lab = await openLab(pace);
if (lab === null) throw new Error('Java 17 and Maven are needed to start a Neo4j');
const rows: Record<string, string>[] = [];
let isWell = status === 0;
for (const harm of HARMS) {
  console.log(`${harm.name}, for ${seconds} s …`);
  const seen = await runHarm(lab, harm);
  const wrongs = wrongsOf(seen, harm, pace);
  isWell &&= wrongs.length === 0;
  rows.push({ ...rowOf(seen), wrong: wrongs.join('; ') || 'nothing' });
}
await lab.close();
console.table(rows);
process.exit(isWell ? 0 : 1);

function rowOf({ name, codes, slowest, recoveredAfter, acknowledged, lost, doubled, halved }: Seen) {
  const total = (code: string) =>
    Object.entries(codes).reduce((sum, [key, count]) => sum + (key.endsWith(` ${code}`) ? count : 0), 0);
  return {
    'what happened': name,
    answered: String(total('OK')),
    unavailable: String(total('UNAVAILABLE')),
    timeout: String(total('TIMEOUT')),
    'slowest, s': (slowest / 1_000).toFixed(1),
    'well again after, s': (recoveredAfter / 1_000).toFixed(1),
    'writes acknowledged': String(acknowledged),
    'lost, doubled, halved': [lost, doubled, halved].map(({ length }) => length).join(', '),
  };
}

import { leaksOf } from '../tests/support/faults/judge.ts';
import { openLab } from '../tests/support/faults/lab.ts';
import { soak } from '../tests/support/faults/soak.ts';

/** `npm run soak`: traffic while one thing after the other goes wrong, for five minutes if not said; then what is left behind. */

const minutes = Number(process.argv[2] ?? 5);
const pace = { timeLimit: 10_000, queryTimeoutMs: 8_000, harmedFor: 800, calm: 1_000, rest: 80 };

const lab = await openLab(pace);
if (lab === null) throw new Error('Java 17 and Maven are needed to start a Neo4j');
console.log(`Soaking for ${minutes} minutes …`);
const soaked = await soak(lab, minutes * 60);
await lab.close();
const { before, after, harms, endings, acknowledged } = soaked;
console.log(`${endings.length} requests, ${acknowledged} writes acknowledged, ${harms} faults`);
console.table({ before, after });
const leaks = leaksOf(soaked);
console.log(leaks.length === 0 ? 'Nothing is left behind.' : `Left behind: ${leaks.join('; ')}`);
process.exit(leaks.length === 0 ? 0 : 1);

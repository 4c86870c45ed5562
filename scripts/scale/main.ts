import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { actorQuestions } from './actor-questions.ts';
import { clientQuestions } from './client-questions.ts';
import { fill } from './fill.ts';
import { measure } from './measure.ts';
import { pageQuestions } from './page-questions.ts';
import { usage } from './processes.ts';
import { gigabytes, HEAD, lineOf, machine } from './report.ts';
import { subjectsOf } from './subjects.ts';
import { TARGETS } from './target.ts';
import { wholeQuestions } from './whole-questions.ts';

/** Loads a made-up graph into a store, asks it a fixed list of questions, and says how long each took. */
async function scale(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      actors: { type: 'string', default: '1000000' },
      links: { type: 'string', default: '3000000' },
      rounds: { type: 'string', default: '20' },
      folder: { type: 'string', default: '.cache/scale' },
      only: { type: 'string', default: '' },
      save: { type: 'boolean', default: false },
    },
  });
  const [name = ''] = positionals;
  if (name !== 'sqlite' && name !== 'neo4j') throw new Error('npm run scale -- sqlite|neo4j');
  const size = { actors: Number(values.actors), links: Number(values.links) };
  const target = await TARGETS[name](values.folder);
  const lines: string[] = [];
  const say = (line: string) => {
    console.log(line);
    lines.push(line);
  };
  try {
    say(`npm run scale -- ${process.argv.slice(2).join(' ')}`);
    say(`${machine()}, load ${loadavg()[0]?.toFixed(1)}`);
    const { rows, seconds } = await fill(target.store, size);
    const loading = usage();
    const bytes = target.size();
    say(
      `loaded ${rows} rows in ${seconds.toFixed(0)} s, ${Math.round(rows / seconds)} a second, ` +
        `with ${loading.seconds.toFixed(0)} s of work`,
    );
    if (bytes !== null) say(`${gigabytes(bytes)} GB on disk`);
    const { hub } = subjectsOf(size, 0);
    say(`the hub has ${(await target.store.degrees([hub])).get(hub)} links`);
    say(`memory at most: ${loading.peaks.map(gigabytes).join(' GB, helper ')} GB`);
    say(`\n${HEAD}`);
    const questions = {
      ...actorQuestions,
      ...pageQuestions,
      ...wholeQuestions,
      ...clientQuestions(target.store),
    };
    for (const [question, ask] of Object.entries(questions)) {
      if (!question.includes(values.only)) continue;
      say(lineOf(question, await measure(target.store, ask, size, Number(values.rounds))));
    }
    say(`\nmemory at most: ${usage().peaks.map(gigabytes).join(' GB, helper ')} GB`);
  } finally {
    await target.close();
  }
  if (!values.save) return;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/scale-${name}.txt`, `${lines.join('\n')}\n`);
}

await scale();

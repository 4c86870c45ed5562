import { join } from 'node:path';
import 'dotenv/config';
import { readQuestions } from '../graph-seed/questions.ts';
import { seed } from '../graph-seed/seed.ts';
import { createApp } from './app.ts';
import { endWith, runCommand } from './commands/run-command.ts';
import { readConfig, secretsOf } from './config.ts';
import { listen } from './listen/listen.ts';
import { createLog } from './log.ts';
import { logUnheard } from './log-unheard.ts';
import { openImports } from './open-imports.ts';
import { openStore } from './open-store.ts';
import { openTracer } from './open-tracer.ts';
import { openWhenThere } from './open-when-there.ts';
import { projectRoot } from './project-root.ts';

const DRAIN_MILLISECONDS = 10_000;

await runCommand(async () => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, { secrets: secretsOf(config) });
  logUnheard(log);
  const tracer = config.telemetry && (await openTracer(config.telemetry, log, secretsOf(config)));
  const questions = await readQuestions(join(projectRoot(), 'graph-seed', 'questions'));
  const open = async () => {
    const opened = await openStore(config, (done, total) =>
      log.info({ step: done + 1, of: total }, 'counting the graph anew, once'),
    );
    try {
      if ((await opened.dataset()) === null) await seed(opened);
      return opened;
    } catch (error) {
      await opened.close().catch(() => {});
      throw error;
    }
  };
  // What keeps the embedded store from opening is on this machine, and somebody has to mend it.
  const store = config.neo4j ? await openWhenThere(open, log, endWith) : await open();
  const streams = new AbortController();
  const now = () => new Date();
  const imports = await openImports(config, { store, log, now, stopping: streams.signal });
  const app = createApp({
    store,
    log,
    now,
    imports,
    publicUrl: config.publicUrl,
    webFolder: join(projectRoot(), 'dist', 'web'),
    questions: async () => questions,
    stopping: streams.signal,
    rateLimit: config.rateLimit,
    editToken: config.editToken,
    proxies: config.proxies,
    tracer,
  });
  const running = await listen(app, config.host, config.port);
  log.info({ port: running.port, store: config.neo4j ? 'neo4j' : 'embedded' }, 'listening');
  console.log(`Chokepoint is at ${config.publicUrl}`);

  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    streams.abort();
    await Promise.all([running.stop(DRAIN_MILLISECONDS), imports.settled()]);
    await store.close();
    if (!tracer) return;
    await tracer.close();
    // A collector that never answers would keep the process.
    process.exit();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
});

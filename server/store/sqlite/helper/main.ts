import { lookUps, searches } from '../answers.ts';
import { storeError } from '../failures.ts';
import { openForHelper } from '../open.ts';
import { updates } from '../updates.ts';
import { packed, packedError, type Reply, type Request, unpacked } from './messages.ts';

/**
 * A process of its own beside the server, for what takes long: `node helper.js FILE ENTRIES_KEPT`. It answers one
 * request after another and ends with the server. Not a thread: one that is ended while SQLite works takes the whole
 * process with it, whereas a process can be killed at any moment, and nothing that was committed is lost.
 */
const [file = '', entriesKept = ''] = process.argv.slice(2);
let methods: Record<string, (...args: never[]) => unknown> | null = null;

// Signals from the terminal reach all its processes; the server decides when this one ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', ({ id, name, args, progress }: Request) => {
  const onProgress = (done: number, total: number) => reply({ id, progress: [done, total] });
  try {
    methods ??= opened();
    const given = unpacked(args) as unknown[];
    const answer = methods[name]?.(...([...given, ...(progress ? [onProgress] : [])] as never[]));
    reply({ id, answer: packed(answer) });
  } catch (error) {
    reply({ id, failure: packedError(storeError(error, file)) });
  }
});

function opened() {
  const db = openForHelper(file);
  return { ...lookUps(db), ...searches(db), ...updates(db, Number(entriesKept)) };
}

function reply(message: Reply): void {
  process.send?.(message);
}

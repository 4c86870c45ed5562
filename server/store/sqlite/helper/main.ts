import { lookUps, searches } from '../answers.ts';
import { storeError } from '../failures.ts';
import { openForHelper } from '../open.ts';
import { updates } from '../updates.ts';
import { packed, packedError, type Reply, type Request, unpacked } from './messages.ts';

/**
 * A process of its own beside the server, for what takes long: `node sqlite-helper.js FILE ENTRIES_KEPT reader|writer`. It
 * answers one request after another and ends after the server, when it has finished what it does. Not a thread: one that
 * is ended while SQLite works takes the whole process with it, whereas a process can be killed at any moment, and nothing
 * that was committed is lost.
 */
const [file = '', entriesKept = '', role = ''] = process.argv.slice(2);
let close = () => {};
let methods: Record<string, (...args: never[]) => unknown> | null = null;

// Signals from the terminal reach all its processes; the server decides when this one ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => {
  close();
  process.exit();
});
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
  const { db, ...opened } = openForHelper(file, role === 'writer');
  close = opened.close;
  return { ...lookUps(db), ...searches(db), ...updates(db, Number(entriesKept)) };
}

function reply(message: Reply): void {
  // Where nobody is there to hear it any more, `disconnect` says so.
  process.send?.(message, undefined, undefined, () => {});
}

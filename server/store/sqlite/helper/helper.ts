import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreUnavailable } from '../../errors.ts';
import type { OnProgress } from '../../graph-store.ts';
import { packed, type Reply, unpacked, unpackedError } from './messages.ts';

interface Work {
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
  onProgress: OnProgress | undefined;
}

/** A helper process, which does one thing at a time. It keeps nobody from ending while it has nothing to do. */
export class Helper {
  readonly #child: ChildProcess;
  #work: Work | null = null;
  #lastId = 0;
  #ended: Error | null = null;

  constructor(file: string, entriesKept: number, role: 'reader' | 'writer') {
    const { path, execArgv } = program();
    this.#child = fork(path, [file, String(entriesKept), role], {
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (reply: Reply) => this.#hear(reply));
    this.#child.on('error', (error) => this.#end(error));
    this.#child.on('exit', (code, signal) => this.#end(new Error(`it ended by ${signal ?? code}`)));
    this.#rest();
  }

  get isFree(): boolean {
    return this.#work === null && this.#ended === null;
  }

  get hasEnded(): boolean {
    return this.#ended !== null;
  }

  /** What it answers. Only to be asked while it is free. */
  do(name: string, args: readonly unknown[], onProgress?: OnProgress): Promise<unknown> {
    return new Promise((resolve, reject) => {
      // What can't be packed is refused before it keeps the helper from others.
      const given = packed(args);
      this.#work = { resolve, reject, onProgress };
      this.#lastId += 1;
      this.#child.ref();
      this.#child.channel?.ref();
      this.#child.send({ id: this.#lastId, name, args: given, progress: onProgress !== undefined });
    });
  }

  /** Ends it at once, whatever it is doing. */
  kill(): void {
    this.#child.kill('SIGKILL');
    this.#end(new Error('it was stopped'));
  }

  /** Lets it finish what it is doing, and end. */
  leave(): void {
    if (this.#child.connected) this.#child.disconnect();
    this.#end(new Error('the store was closed'));
  }

  #hear(reply: Reply): void {
    const work = this.#work;
    if (!work || reply.id !== this.#lastId) return;
    if ('progress' in reply) {
      work.onProgress?.(...reply.progress);
      return;
    }
    this.#work = null;
    this.#rest();
    if ('answer' in reply) work.resolve(unpacked(reply.answer));
    else work.reject(unpackedError(reply.failure));
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    const work = this.#work;
    this.#work = null;
    work?.reject(
      new StoreUnavailable(`the helper of the embedded store is gone: ${reason.message}`, { cause: reason }),
    );
  }

  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}

/** The helper's program: beside this file as it is written, or where the build puts it. */
function program(): { path: string; execArgv: string[] } {
  const here = dirname(fileURLToPath(import.meta.url));
  const source = join(here, 'main.ts');
  if (existsSync(source)) return { path: source, execArgv: ['--import', 'tsx'] };
  const built = [here, dirname(here)].map((folder) => join(folder, 'sqlite-helper.js')).find(existsSync);
  if (built === undefined) throw new Error('sqlite-helper.js is not beside the server');
  return { path: built, execArgv: [] };
}

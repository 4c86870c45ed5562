import { AsyncLocalStorage } from 'node:async_hooks';
import { runInContext, runInNewContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Tests may put another clock or network in place; these names stay Jest's. */
const REPLACED = ['Date', 'console', 'eval', 'globalThis'];

/** What the language itself brings: Array, Math, Promise and so on. */
const LASTING = Object.entries(Object.getOwnPropertyDescriptors(runInNewContext('globalThis')))
  .filter(([name, { configurable }]) => configurable && !REPLACED.includes(name))
  .map(([name]) => name);

/** The storages that the test file at work has used, for the end of it. */
const inUse = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  inUse.add(this);
  return run.apply(this, given);
};

/**
 * Jest's environment, where each look at a global asks a proxy, so that a layout by forces takes more than twice as long
 * as with these names as constants of a script: those are found before the global object is asked.
 */
export default class QuickGlobals extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // Jest's hundred frames, each looked up in its source map, are dear to those who take a stack with every call.
    this.global.Error.stackTraceLimit = 15;
    runInContext(`const { ${LASTING.join(', ')} } = globalThis;`, this.context);
  }

  /** Jest has a storage for each test file, and Node 20 goes through all that are in use for each promise. */
  async teardown() {
    for (const storage of inUse) storage.disable();
    inUse.clear();
    await super.teardown();
  }
}

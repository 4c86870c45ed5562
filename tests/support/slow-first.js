import TestSequencer from '@jest/test-sequencer';

/** Those that take longest, so that none of them runs alone at the end while the other workers have nothing to do. */
const SLOW = [/tests\/faults\//, /access\.browser/, /\.browser\.test/, /questions\.test/, /tests\/store\//];

/** Jest knows how long files took last time, but on CI there is no last time, and the largest are not the slowest. */
export default class SlowFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = SLOW.findIndex((slow) => slow.test(path));
      return found < 0 ? SLOW.length : found;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}

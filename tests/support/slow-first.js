import TestSequencer from '@jest/test-sequencer';

/**
 * The kinds of file, a file being of the first that fits, and by when all of a kind have begun, as a share of all files.
 * Each of the longest takes minutes and must not run alone at the end, while the other workers have nothing to do; the
 * quick ones, which are the last kind, fill the workers evenly to the end.
 */
const KINDS = [
  { holds: /faults\/neo4j|access\.browser|graph-seed\/questions/, begun: 0 },
  { holds: /\.browser\.test/, begun: 0.8 },
  { holds: /tests\/(store|faults)\//, begun: 0.8 },
  { holds: /./, begun: 1 },
];

/**
 * Jest knows how long files took last time, but on CI there is no last time, and the largest are not the slowest. Each
 * kind is spread over the run, so that the workers do not all ask the one Neo4j at once, or all draw.
 */
export default class SlowFirst extends TestSequencer {
  sort(tests) {
    const largestFirst = super.sort(tests);
    const placed = KINDS.flatMap((kind) => {
      const alike = largestFirst.filter(({ path }) => kindOf(path) === kind);
      return alike.map((test, index) => ({ test, at: (index / alike.length) * kind.begun }));
    });
    return placed.sort((one, other) => one.at - other.at).map(({ test }) => test);
  }
}

function kindOf(path) {
  return KINDS.find(({ holds }) => holds.test(path));
}

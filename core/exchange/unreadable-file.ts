/** Why a file can't be read. */
export type FileProblem =
  | { type: 'tooLarge' }
  /** Not what its first sign promises: cut off, or changed by hand. */
  | { type: 'malformed'; language: 'JSON' | 'XML' }
  | { type: 'notOurs' }
  | { type: 'newer' }
  /** `field`: such as `state.actors[3].x`. */
  | { type: 'wrong'; field: string };

export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(`The file can't be read: ${problem.type}`);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}

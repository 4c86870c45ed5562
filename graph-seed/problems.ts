/** Something wrong in a file of the dataset. */
export interface Problem {
  file: string;
  /** Counted from 1; 0 for the file as a whole. */
  line: number;
  /** What is wrong, with the value that is. */
  reason: string;
}

function problemText({ file, line, reason }: Problem): string {
  return line === 0 ? `${file}: ${reason}` : `${file}:${line}: ${reason}`;
}

/** Thrown before a store is touched. Carries every problem, not the first alone. */
export class DatasetProblems extends Error {
  override readonly name = 'DatasetProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(
      `the dataset has ${count}; nothing was loaded\n${problems.map((one) => `  ${problemText(one)}`).join('\n')}`,
    );
    this.problems = problems;
  }
}
